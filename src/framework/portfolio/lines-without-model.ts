import { guessModel, guessSpelling } from "./guess-model";
import type { WithoutModel } from "./portfolio";
import { textKey } from "./text-key";

/** Texts that get a guess, and words that are looked up as misspelt: nobody goes through more. */
const guessed = 1000;
const spelled = 50;

/** Lines whose business model is not known, by the text that tells them apart. */
export class LinesWithoutModel {
  private readonly groups = { model: new Map<string, WithoutModel>(), offering: new Map<string, WithoutModel>() };

  /** The first row of each group. */
  private readonly firstRows = new Map<WithoutModel, number>();

  /** @param isSum Whether its amounts are those of the lines above together: it may be a subtotal. */
  add(column: "model" | "offering", text: string, row: number, address: string, revenue: number, isSum: boolean): void {
    const groups = this.groups[column];
    const key = textKey(text);
    let group = groups.get(key);
    if (!group) {
      const guess = isSum ? "subtotal" : this.guess(column, text);
      group = { text, column, lines: 0, revenue: 0, addresses: [], ...(guess === undefined ? {} : { guess }) };
      groups.set(key, group);
      this.firstRows.set(group, row);
    } else if (group.guess === "subtotal" && !isSum) group.guess = this.guess(column, text);
    group.lines += 1;
    group.revenue += revenue;
    group.addresses.push(address);
  }

  private guess(column: "model" | "offering", text: string): WithoutModel["guess"] {
    const { size } = this.groups[column];
    return (size < guessed ? guessModel(text) : undefined) ?? (column === "model" && size < spelled ? guessSpelling(text) : undefined);
  }

  /** A subtotal is suggested for a line whose amounts are those of the lines below it together. */
  suggestSubtotals(sumsBelow: (row: number) => boolean): void {
    for (const [group, row] of this.firstRows) if (group.lines === 1 && sumsBelow(row)) group.guess = "subtotal";
  }

  hasOffering(text: string): boolean {
    return this.groups.offering.has(textKey(text));
  }

  all(): WithoutModel[] {
    return [...this.groups.model.values(), ...this.groups.offering.values()];
  }
}

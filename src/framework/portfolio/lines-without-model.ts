import { guessModel, guessSpelling } from "./guess-model";
import type { WithoutModel } from "./portfolio";
import { textKey } from "./text-key";

/** Texts that get a guess, and words that are looked up as misspelt: nobody goes through more. */
const guessed = 1000;
const spelled = 50;

/** Lines whose business model is not known, by the text that tells them apart. */
export class LinesWithoutModel {
  private readonly groups = { model: new Map<string, WithoutModel>(), offering: new Map<string, WithoutModel>() };

  add(column: "model" | "offering", text: string, address: string, revenue: number): void {
    const groups = this.groups[column];
    const key = textKey(text);
    let group = groups.get(key);
    if (!group) {
      const { size } = groups;
      const guess = (size < guessed ? guessModel(text) : undefined) ?? (column === "model" && size < spelled ? guessSpelling(text) : undefined);
      group = { text, column, lines: 0, revenue: 0, addresses: [], ...(guess === undefined ? {} : { guess }) };
      groups.set(key, group);
    }
    group.lines += 1;
    group.revenue += revenue;
    group.addresses.push(address);
  }

  hasOffering(text: string): boolean {
    return this.groups.offering.has(textKey(text));
  }

  all(): WithoutModel[] {
    return [...this.groups.model.values(), ...this.groups.offering.values()];
  }
}

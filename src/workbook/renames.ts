import { type Content, isFormula, plainContent, sameContent } from "./block";
import type { FollowedSource } from "./followed-source";

/** A text, the name of a sheet in quotes, a column in brackets, a name or number, or a sign. */
const tokens = /"(?:[^"]|"")*"|'(?:[^']|'')*'(?=!)|\[(?:'.|[^[\]'])*\]|[^\s"'[\]()&+\-*/^=<>,;:!{}]+|\S/g;

const tokensOf = (formula: string): string[] => formula.match(tokens) ?? [];

/** What a token calls: the sheet, table, column or name of that name. */
function nameOf(token: string): string {
  const inner = token.startsWith("'") || token.startsWith("[") ? token.slice(1, -1) : token;
  return inner.replace(/'(.)/g, "$1").toLowerCase();
}

/** A formula in which some names, by their small letters, are called otherwise. */
export function withNames(content: Content, names: ReadonlyMap<string, string>): Content {
  if (!isFormula(content) || names.size === 0) return content;
  return content.replace(tokens, (token) => (token.startsWith('"') ? token : (names.get(nameOf(token)) ?? token)));
}

/** Follows the names of sheets, tables and columns that the user has changed: Excel writes the new ones into every formula. */
export class Renames {
  private readonly now = new Map<string, string>();

  /**
   * @param there What sheets, tables, their columns and names are called by now, in small letters.
   * @param source Where the portfolio stands by now.
   */
  constructor(
    private readonly there: ReadonlySet<string>,
    private readonly source: FollowedSource,
  ) {}

  /** Whether a cell holds what was written into it, in a formula but for what is called otherwise, or stands elsewhere, by now. */
  same(written: Content, found: Content): boolean {
    if (sameContent(written, found) || sameContent(written, this.source.back(found))) return true;
    if (!isFormula(written) || !isFormula(found)) return false;
    const [ours, theirs] = [tokensOf(written), tokensOf(found)];
    const renamed = ours.flatMap((token, at) => (plainContent(token) === plainContent(theirs[at] ?? "") ? [] : [at]));
    const known = renamed.every((at) => !this.there.has(nameOf(ours[at])) && this.there.has(nameOf(theirs[at] ?? "")));
    if (ours.length !== theirs.length || !known) return false;
    for (const at of renamed) this.now.set(nameOf(ours[at]), theirs[at]);
    return true;
  }

  /** Content as it must be written by now. */
  apply(content: Content): Content {
    return withNames(this.source.forward(content), this.now);
  }
}

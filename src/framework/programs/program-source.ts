import type { Program } from "../facts/programs";
import { sourceOf } from "../facts/sources";

/** Whom a program's row comes from, for a cell: "AWS Partner Network Blog, <title>, 2025 (published)", or "Your firm". */
export function programSource({ source, kind }: Program): string {
  const { publisher, title, year } = sourceOf(source);
  return source === "firm" ? publisher : `${publisher}, ${title}, ${year} (${kind})`;
}

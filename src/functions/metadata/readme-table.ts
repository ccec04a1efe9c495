import { groups, signature } from "./description";
import type { FunctionDescription } from "./description";

/** The README's tables of functions in Markdown, one a group: what is typed, and what it returns. */
export function readmeTable(functions: readonly FunctionDescription[]): string {
  return groups
    .map((group) => ({ group, members: functions.filter((described) => described.group === group) }))
    .filter(({ members }) => members.length > 0)
    .map(({ group, members }) => [`### ${group}`, "", "| function | returns |", "| --- | --- |", ...members.map(row)].join("\n"))
    .join("\n\n");
}

function row(described: FunctionDescription): string {
  const [, returned] = /^Returns (.*?)\.?(?:\. .*)?$/.exec(described.text) ?? [];
  return `| \`${signature(described)}\` | ${(returned ?? described.text).replace(/([|<*_])/g, "\\$1")} |`;
}

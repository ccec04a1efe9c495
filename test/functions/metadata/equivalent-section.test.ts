import { readEquivalent } from "../../../src/functions/metadata/equivalent";
import { equivalentSection } from "../../../src/functions/metadata/equivalent-section";

/** The section as a reader sees it: a line a paragraph, what stands for cells in underscores. */
const seen = (...lines: string[]): string[] =>
  equivalentSection(readEquivalent(lines))
    .replace(/<\/?var>/g, "_")
    .replace(/<\/p>/g, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&lt;/g, "<")
    .replace(/&quot;/g, '"')
    .split("\n")
    .filter((line) => line !== "");

test.each<[string[], string[]]>([
  [["value"], ["Only its value can be kept."]],
  [["=SUM({revenue})*{1;2}"], ["=SUM(_revenue_)*{1;2}"]],
  [["=1", "by=each: =({revenue:cell}<0)"], ["=1", 'With by "each":', "=(_this line of revenue_<0)"]],
  [["=1", "revenue:cells, cost: value"], ["=1", "With several cells of revenue and cost:", "Only its value can be kept."]],
  [["={x}", "cost: where x = {benchmark:a.b}"], ["=_x_", "Where:", "_x_ = _a.b_ with cost"]],
  [["={cell:2} | ={column:3} || =1 | =2"], ["column 1 =_this row of column 2_", "column 2 =_column 3_", "total, column 1 =1", "total, column 2 =2"]],
  [["=1", "categories=front: ={names:business models}"], ["=1", "With categories advise, design and build:", "=_the business models_"]],
  [["={margin:resell}", "assumption:fee.private: ={margins:cell}"], ["=_margin of resell_", "With fee.private in assumptions:", "=_this line of margins_"]],
])("%p reads %p", (lines, expected) => expect(seen(...lines)).toEqual(expected));

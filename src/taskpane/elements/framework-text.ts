import { html, type TemplateResult } from "lit";
import type { PaneContext } from "./pane-context";
import { sentence } from "./sentence";

/**
 * What the framework or the workbook says, in the pane's language, or marked as English where that has no words for it.
 * @param as A sentence of its own, the beginning of one, or words inside another.
 */
export function frameworkText({ messages, numbers }: PaneContext, text: string, as: "sentence" | "beginning" | "words"): TemplateResult {
  const finished = (words: string): string => (as === "words" ? words : sentence(words, as === "sentence"));
  const translated = messages.framework(text, numbers.exact);
  return translated === null ? html`<span lang="en">${finished(text)}</span>` : html`${finished(translated)}`;
}

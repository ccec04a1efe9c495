import type { PaneContext } from "./pane-context";

/** By how much the category shares miss 100 %; "" where they do not. */
export function shareSentence({ messages, numbers }: PaneContext, off: number): string {
  const words = messages.assumptions;
  return off > 0 ? words.over(numbers.given(off)) : off < 0 ? words.under(numbers.given(-off)) : "";
}

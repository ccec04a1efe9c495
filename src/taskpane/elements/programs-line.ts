import { html, nothing, type TemplateResult } from "lit";
import type { PaneContext } from "./pane-context";

/** The programs that serve a move by their names, as the way to them where they are listed; more than three are counted. */
export function programsLine(
  { messages, numbers, planner }: PaneContext,
  names: readonly string[],
  listed: boolean,
): TemplateResult | typeof nothing {
  if (names.length === 0) return nothing;
  const rest = names.length - 3;
  const text = messages.placement.toPrograms(numbers.count(names.length), names.length);
  return html`<p class="small">
    ${listed ? html`<button class="link touch" @click=${() => planner.showScreen("programs")}>${text}</button>` : text}:
    <span lang="en">${names.slice(0, 3).join(", ")}</span>
    ${rest > 0 ? messages.more(numbers.count(rest)) : nothing}
  </p>`;
}

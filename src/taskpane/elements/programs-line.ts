import { html, nothing, type TemplateResult } from "lit";
import type { PaneContext } from "./pane-context";

/** The programs that serve a move by their names, as the way to them; more than three are counted. */
export function programsLine({ messages, numbers, planner }: PaneContext, names: readonly string[]): TemplateResult | typeof nothing {
  if (names.length === 0) return nothing;
  const rest = names.length - 3;
  return html`<p class="small">
    <button class="link touch" @click=${() => planner.showScreen("programs")}>
      ${messages.placement.toPrograms(numbers.count(names.length), names.length)}</button
    >: <span lang="en">${names.slice(0, 3).join(", ")}</span>
    ${rest > 0 ? messages.more(numbers.count(rest)) : nothing}
  </p>`;
}

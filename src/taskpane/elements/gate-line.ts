import { css, html, nothing, type TemplateResult } from "lit";
import type { GateResult } from "../../framework/programs/gates";
import { frameworkText } from "./framework-text";
import { icon, type IconName } from "./icons";
import type { PaneContext } from "./pane-context";

export const gateStyles = css`
  .gates {
    display: grid;
    gap: var(--spacingVerticalXS);
  }
  .gates li {
    display: flex;
    gap: var(--spacingHorizontalSNudge);
    align-items: flex-start;
  }
  .gates .icon {
    width: 14px;
    height: 14px;
    margin-top: 1px;
    color: var(--colorNeutralForeground2);
  }
  .gates .met .icon {
    color: var(--colorStatusSuccessForeground1);
  }
  .gates .failed .icon {
    color: var(--colorStatusDangerForeground1);
  }
`;

/** One requirement held against the profile: a shape and a word for how it stands, what is there and what is needed. */
export function gateLine(context: PaneContext, { label, met, have, need, unit }: GateResult): TemplateResult {
  const { messages, numbers } = context;
  const words = messages.gates;
  const state = met === null ? "open" : met ? "met" : "failed";
  const name: IconName = met === null ? "question" : met ? "check" : "cross";
  const text = (value: number | string): string => {
    if (typeof value === "string") return messages.framework(value, numbers.exact) ?? value;
    return unit === "$" ? messages.dollars(numbers.exact(value)) : numbers.exact(value);
  };
  const detail = need === undefined ? "" : have === undefined ? words.need(text(need)) : words.haveNeed(text(have), text(need));
  return html`<li>
    <span class=${state}>${icon(name)}</span>
    <span>${frameworkText(context, label, "beginning")}${detail ? html`: <span class=${typeof need === "number" ? "number" : ""}>${detail}</span>` : nothing}
      <span class="unseen">(${words.states[state]})</span></span>
  </li>`;
}

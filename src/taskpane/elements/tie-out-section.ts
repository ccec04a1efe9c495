import { css, html, nothing, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { type TieOut, tieOut } from "../../framework/portfolio/tie-out";
import { icon } from "./icons";
import { SectionElement } from "./section-element";
import { styles } from "./styles";

/** Binary fractions do not add up to the last digit: less than a billionth of the total is no difference. */
const differs = ({ total, used, leftOut, difference }: TieOut): boolean =>
  Math.abs(difference) > 1e-9 * Math.max(Math.abs(total), Math.abs(used), Math.abs(leftOut));

/** Whether the lines used and left out add up to a total that the user points at. */
@customElement("ppf-tie-out")
export class TieOutSection extends SectionElement {
  static styles = [
    styles,
    css`
      .facts .sum {
        padding-top: var(--spacingVerticalXS);
        border-top: 1px solid var(--colorNeutralStroke1);
        font-weight: var(--fontWeightSemibold);
        color: inherit;
      }
      .facts {
        align-items: center;
        gap: var(--spacingVerticalXS) 0;
      }
      .facts dt {
        padding-inline-end: var(--spacingHorizontalM);
      }
    `,
  ];

  render(): TemplateResult | typeof nothing {
    const { messages, planner } = this.context;
    const { portfolio, total, busy } = this.state;
    const words = messages.tieOut;
    if (!portfolio) return nothing;
    const tie = total && tieOut(portfolio, total.value);
    const off = tie !== null && differs(tie);
    return html`<section>
      <div class="row">
        <h2 tabindex="-1">${words.title}</h2>
        <span role="status"
          >${tie
            ? html`<span class="tag ${off ? "wait" : "good"}">${icon(off ? "warning" : "check")}${off ? words.differs : words.ties}</span>`
            : nothing}</span
        >
      </div>
      ${tie
        ? html`<dl class="facts">
              ${this.fact(words.used, tie.used)} ${this.fact(words.leftOut, tie.leftOut)}
              <dt>${words.total} ${this.cellLink(total.address)}</dt>
              <dd>${this.context.numbers.exact(tie.total)}</dd>
              ${this.fact(words.difference, off ? tie.difference : 0, "sum")}
            </dl>
            ${off ? html`<p class="small">${tie.difference > 0 ? words.more : words.less}</p>` : nothing}`
        : html`<p class="small quiet">${words.text}</p>`}
      <div class="wrap">
        <fluent-button
          id="tie"
          size="small"
          ?disabled-focusable=${busy !== null}
          aria-disabled=${String(busy !== null)}
          @click=${() => planner.tieToSelection()}
          >${icon("selection", "start")}${tie ? words.another : words.use}</fluent-button
        >
        ${tie
          ? html`<fluent-button id="untie" size="small" appearance="subtle" @click=${() => planner.untie()}
              >${words.remove}</fluent-button
            >`
          : nothing}
      </div>
    </section>`;
  }

  private fact(name: string, amount: number, style = ""): TemplateResult {
    return html`<dt class=${style}>${name}</dt>
      <dd class=${style}>${this.context.numbers.exact(amount)}</dd>`;
  }
}

import { css, html, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { icon } from "./icons";
import { ladderMark } from "./ladder-mark";
import { latePart } from "./late-part";
import { ScreenElement } from "./screen-element";
import { choiceStyles } from "./source-choice";
import { stepColours } from "./step-colours";
import { styles } from "./styles";

/** Where the portfolio comes from; what was read of it is a part of its own. */
@customElement("ppf-portfolio")
export class PortfolioScreen extends ScreenElement {
  static styles = [
    styles,
    stepColours,
    choiceStyles,
    css`
      .mark {
        width: 80px;
        height: 64px;
      }
      ppf-source-choice {
        width: 100%;
      }
    `,
  ];

  render(): TemplateResult {
    const { context, state, shown } = this;
    if (!state.portfolio) return this.empty();
    const read = html`<ppf-portfolio-read .context=${context} .state=${state} .shown=${shown}></ppf-portfolio-read>`;
    return latePart(context, "portfolio-read", shown, read);
  }

  private empty(): TemplateResult {
    const { context, state } = this;
    const { messages } = context;
    return html`<div class="empty">
      ${ladderMark("mark")}
      <h2>${messages.portfolio.emptyTitle}</h2>
      <p class="quiet">${messages.portfolio.emptyText}</p>
      <div class="choices">
        <ppf-source-choice .context=${context} .state=${state} .shown=${true} .selection=${state.selection}></ppf-source-choice>
        ${this.sampleChoice()}
      </div>
      <p class="small quiet">${messages.purpose}. ${messages.independence}</p>
    </div>`;
  }

  private sampleChoice(): TemplateResult {
    const { messages, planner } = this.context;
    return html`<div class="choice">
      <fluent-button
        id="insert-sample"
        ?disabled-focusable=${this.state.busy !== null}
        aria-disabled=${String(this.state.busy !== null)}
        aria-describedby="sample-hint"
        @click=${() => planner.insertSample()}
        >${icon("sample", "start")}${messages.portfolio.sample}</fluent-button
      >
      <p class="small quiet" id="sample-hint">${messages.portfolio.sampleText}</p>
    </div>`;
  }
}

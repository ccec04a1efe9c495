import { css, html, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { asksToKeep } from "../asks-to-keep";
import { changingCells } from "../changing-cells";
import { actionSteps } from "../planner-state";
import { failureCard, failureStyles } from "./failure-card";
import { icon } from "./icons";
import { SectionElement } from "./section-element";
import { styles } from "./styles";

/** At the bottom of every screen: from "Review" over the list of what will be written to "Written" and Undo. */
@customElement("ppf-actions")
export class ActionBar extends SectionElement {
  static styles = [
    styles,
    failureStyles,
    css`
      :host {
        border-top: 1px solid var(--colorNeutralStroke2);
        background: var(--colorNeutralBackground1);
        box-shadow: var(--shadow4);
      }
      .bar {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--spacingVerticalS);
        padding: var(--spacingVerticalM) var(--spacingHorizontalL);
        max-height: 72vh;
        overflow-y: auto;
      }
      .bar > fluent-button {
        width: 100%;
        height: auto;
        min-height: 32px;
        padding-block: var(--spacingVerticalXS);
      }
      @keyframes rise {
        from {
          opacity: 0;
        }
      }
      .bar.open {
        animation: rise 150ms ease-out;
      }
    `,
  ];

  render(): TemplateResult {
    const { context, state } = this;
    const { action, failure, preview, outcome } = state;
    if (failure && actionSteps.includes(failure.step)) {
      return html`<div class="bar open">${failureCard(context, failure)}</div>`;
    }
    const isUnderWay = action === "review" ? preview !== null : action === "written" ? outcome !== null : action === "restored";
    if (!isUnderWay) return this.offer();
    return html`<div class="bar open"><ppf-writing .context=${context} .state=${state} .shown=${true}></ppf-writing></div>`;
  }

  private offer(): TemplateResult {
    const { messages, numbers, planner } = this.context;
    const { analysis, portfolio, obstacle, preview, busy } = this.state;
    const words = messages.action;
    if (!analysis) {
      const unplaced = portfolio && portfolio.problems.length === 0 && portfolio.withoutModel.length > 0;
      const blocked = unplaced ? words.unplaced : words.blocked;
      return html`<div class="bar">
        <p class="small quiet">${obstacle ? words.obstacles[obstacle.about] : blocked}</p>
      </div>`;
    }
    // What was read is not what a write would begin with.
    const changing = this.state.outdated ? null : preview && changingCells(preview);
    const upToDate = changing === 0 && !asksToKeep(preview);
    const nothingNew = upToDate ? words.upToDate : words.reviewEdits;
    const label = changing === null ? words.reviewUnknown : changing > 0 ? words.review(numbers.count(changing), changing) : nothingNew;
    return html`<div class="bar">
      <fluent-button
        id="review"
        appearance=${upToDate ? "outline" : "primary"}
        ?disabled-focusable=${busy !== null}
        aria-disabled=${String(busy !== null)}
        @click=${() => planner.review()}
        >${label}${icon(upToDate ? "check" : "chevron", "end")}</fluent-button
      >
    </div>`;
  }
}

import { css, html, nothing, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import type { Placement } from "../../framework/placement/placement";
import { type BusinessModel, businessModels } from "../../framework/words/business-model";
import type { Analysis } from "../analysis";
import { icon } from "./icons";
import { ladderMark } from "./ladder-mark";
import "./ladder-picture";
import "./left-on-table-section";
import "./moves-section";
import "./realized-section";
import { ScreenElement } from "./screen-element";
import { stepColours } from "./step-colours";
import { styles } from "./styles";

/** More runs of cells than this are counted, not listed. */
const mostRuns = 8;

/** The answer in a sentence, the picture and its numbers, the moves up, and why. */
@customElement("ppf-placement")
export class PlacementScreen extends ScreenElement {
  static styles = [
    styles,
    stepColours,
    css`
      .mark {
        width: 80px;
        height: 64px;
      }
      .answer h2 {
        font-size: var(--fontSizeBase500);
        line-height: var(--lineHeightBase500);
        text-wrap: balance;
      }
      fieldset {
        margin: 0;
        padding: 0;
        border: 0;
      }
      .scores {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: var(--spacingVerticalS) var(--spacingHorizontalL);
        padding-block: var(--spacingVerticalM);
        border-block: 1px solid var(--colorNeutralStroke2);
      }
      .scores dd {
        font-weight: var(--fontWeightSemibold);
      }
      .borderline {
        display: grid;
        gap: var(--spacingVerticalXS);
        border-inline-start: 3px solid var(--colorStatusWarningBorder2);
      }
      .borderline h3 {
        display: flex;
        align-items: center;
        gap: var(--spacingHorizontalSNudge);
      }
      .borderline .icon {
        color: var(--colorStatusWarningForeground1);
      }
      tbody th:first-child {
        padding-inline-start: 16px;
        text-indent: -16px;
      }
      .reachrow > * {
        font-weight: var(--fontWeightSemibold);
      }
      .chip {
        width: 10px;
        height: 10px;
        margin-inline-end: 6px;
      }
      .chip rect {
        stroke: var(--stepEdge);
        stroke-width: 0.75;
      }
      .cells {
        display: grid;
        gap: var(--spacingVerticalS);
      }
      .runs {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--spacingHorizontalM);
      }
      @media (forced-colors: active) {
        .borderline {
          border-inline-start-color: CanvasText;
        }
      }
    `,
  ];

  /** What the user means to invest in each move: kept while the pane is open, written nowhere. */
  private readonly investments = new Map<BusinessModel, string>();

  render(): TemplateResult {
    const { analysis } = this.state;
    return analysis ? this.placed(analysis) : this.empty();
  }

  private empty(): TemplateResult {
    const { messages, planner } = this.context;
    return html`<div class="empty">
      ${ladderMark("mark")}
      <h2>${messages.placement.emptyTitle}</h2>
      <p class="quiet">${this.state.portfolio ? messages.placement.blockedText : messages.placement.emptyText}</p>
      <fluent-button appearance="primary" @click=${() => planner.showScreen("portfolio")}
        >${messages.placement.toPortfolio}</fluent-button
      >
    </div>`;
  }

  private placed(analysis: Analysis): TemplateResult {
    const { messages } = this.context;
    const words = messages.placement;
    const shown = this.state.byRevenue && analysis.byRevenue ? analysis.byRevenue : analysis.placement;
    return html`<div class="screen">
      <section class="answer">
        <h2>${words.sentence(shown.anchor, shown.reach)}</h2>
        <p class="quiet">${this.summary(shown)}</p>
      </section>
      <section>
        ${this.baseSwitch(analysis)}
        <ppf-picture .context=${this.context} .placement=${shown}></ppf-picture>
        ${this.otherBase(shown, analysis)}
      </section>
      ${this.borderline(shown)} ${this.numbersTable(shown, analysis)} ${this.scores(shown)}
      <ppf-moves .context=${this.context} .state=${this.state} .shown=${true} .investments=${this.investments}></ppf-moves>
      <ppf-realized .context=${this.context} .state=${this.state} .shown=${true}></ppf-realized>
      <ppf-left-on-table .context=${this.context} .state=${this.state} .shown=${true}></ppf-left-on-table>
      ${this.why(shown, analysis)}
    </div>`;
  }

  private summary(placement: Placement): TemplateResult {
    const { messages, numbers } = this.context;
    const { shares, cumulative, anchor, reach, threshold, total, base } = placement;
    const share = numbers.percent(shares[businessModels.indexOf(anchor)], threshold);
    const beyond = numbers.percent(cumulative[businessModels.indexOf(reach)], threshold);
    const text = messages.placement.summary(share, messages.modelsInText[anchor], beyond, anchor === reach);
    return html`${text} ${this.money(total)} ${messages.bases[base]}`;
  }

  private baseSwitch({ placement, byRevenue }: Analysis): TemplateResult | typeof nothing {
    const { messages, planner } = this.context;
    if (!byRevenue) return nothing;
    const choice = (revenue: boolean, text: string): TemplateResult =>
      html`<label
        ><input
          type="radio"
          name="base"
          .checked=${this.state.byRevenue === revenue}
          @change=${() => planner.showByRevenue(revenue)}
        /><span>${text}</span></label
      >`;
    return html`<fieldset>
      <legend class="unseen">${messages.placement.baseSwitch}</legend>
      <div class="segments">
        ${choice(false, messages.basesShort[placement.base])} ${choice(true, messages.basesShort.revenue)}
      </div>
    </fieldset>`;
  }

  /** The answer on the other base, where it is another answer. */
  private otherBase(shown: Placement, { placement, byRevenue }: Analysis): TemplateResult | typeof nothing {
    const { messages } = this.context;
    const other = shown === placement ? byRevenue : placement;
    if (!other || (other.reach === shown.reach && other.anchor === shown.anchor)) return nothing;
    const words = messages.placement;
    const text = words.disagree(messages.bases[other.base], words.sentence(other.anchor, other.reach));
    return html`<p class="small">${text}</p>`;
  }

  private borderline({ borderline, flip, base, reach, threshold }: Placement): TemplateResult | typeof nothing {
    const { messages, numbers } = this.context;
    const words = messages.placement;
    if (!borderline) return nothing;
    const amount = flip ? numbers.amount(Math.abs(flip.amount)) : "";
    const model = flip ? messages.modelsInText[flip.model] : "";
    const text = !flip
      ? ""
      : flip.amount >= 0
        ? words.flipUp(amount, messages.bases[base], model)
        : words.flipDown(amount, messages.bases[base], messages.modelsInText[reach], model);
    return html`<section class="card borderline">
      <h3>${icon("warning")}${words.borderline}</h3>
      <p class="small">${words.borderlineText(numbers.percent(threshold))} ${text}</p>
    </section>`;
  }

  private numbersTable(placement: Placement, analysis: Analysis): TemplateResult {
    const { messages, numbers } = this.context;
    const words = messages.placement;
    const { shares, cumulative, amounts, reach, threshold, base } = placement;
    return html`<section>
      <h2>${words.numbers}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">${words.model}</th>
            <th scope="col" class="end">${messages.basesShort[base]}</th>
            <th scope="col" class="end">${words.margin}</th>
            <th scope="col" class="end">${words.share}</th>
            <th scope="col" class="end">${words.beyond}</th>
          </tr>
        </thead>
        <tbody>
          ${businessModels.map((model, rung) => {
            const { cost, margin } = analysis.mix[rung];
            return html`<tr class=${model === reach ? "reachrow" : ""}>
              <th scope="row">
                <svg class="chip" viewBox="0 0 10 10" aria-hidden="true">
                  <rect class="s${rung + 1}" x="0.5" y="0.5" width="9" height="9" rx="2"></rect></svg
                >${messages.models[model]}
              </th>
              <td>${this.money(amounts[rung])}</td>
              <td>${cost && margin !== null ? numbers.percent(margin) : "–"}</td>
              <td>${numbers.percent(shares[rung], threshold)}</td>
              <td>${numbers.percent(cumulative[rung], threshold)}</td>
            </tr>`;
          })}
        </tbody>
      </table>
      ${this.disclosure(messages.cells.title, () => this.cells(analysis))}
    </section>`;
  }

  /** Where each model's lines stand; a model in many places by its first ones. */
  private cells({ cells }: Analysis): TemplateResult {
    const { messages, numbers } = this.context;
    return html`<ul class="cells small">
      ${cells.map(({ model, lines, runs }) =>
        lines === 0
          ? nothing
          : html`<li>
              <span>${messages.models[model]}, ${messages.cells.count(lines, numbers.count(lines))}</span>
              <span class="runs">
                ${runs.slice(0, mostRuns).map((run) => this.cellLink(run, run.slice(run.lastIndexOf("!") + 1)))}
              </span>
              ${this.rest(runs.length - mostRuns)}
            </li>`,
      )}
    </ul>`;
  }

  private scores({ reach, anchor, averageRung, effectiveModels }: Placement): TemplateResult {
    const { messages, numbers } = this.context;
    const words = messages.placement;
    const score = (name: string, value: string): TemplateResult =>
      html`<div>
        <dt class="small quiet">${name}</dt>
        <dd>${value}</dd>
      </div>`;
    return html`<dl class="scores">
      ${score(words.reach, messages.models[reach])} ${score(words.anchor, messages.models[anchor])}
      ${score(words.averageRung, words.averageRungOf(numbers.decimal(averageRung)))}
      ${score(words.effectiveModels, words.averageRungOf(numbers.decimal(effectiveModels)))}
    </dl>`;
  }

  private why(shown: Placement, analysis: Analysis): TemplateResult {
    const { messages, numbers } = this.context;
    const { portfolio } = this.state;
    const words = messages.placement;
    const { placement } = analysis;
    const negatives = shown.negatives.map((model) => messages.modelsInText[model]).join(", ");
    return this.disclosure(
      words.why,
      () =>
        html`<p class="small">${words.rule(numbers.percent(shown.threshold))}</p>
          <p class="small">${shown === placement ? words.baseRule[placement.base] : words.baseChosen}</p>
          ${negatives ? html`<p class="small">${words.negatives(negatives)}</p>` : nothing}
          <p class="small">${words.meaningRung} ${words.meaningEffective}</p>
          ${portfolio ? this.evidence(portfolio) : nothing}`,
    );
  }

  private evidence({ completeness, warnings, excluded, period }: NonNullable<typeof this.state.portfolio>): TemplateResult {
    const { messages, numbers } = this.context;
    const words = messages.portfolio;
    return html`<h3 class="small">${words.completeness}</h3>
      <dl class="facts">
        ${(["model", "cost", "category"] as const).map(
          (what) => html`<dt>${words.complete[what]}</dt>
            <dd>${numbers.percent(completeness[what])}</dd>`,
        )}
      </dl>
      ${warnings.map(({ address, message }) => {
        const text = message.slice(message.indexOf(address) + address.length + 2);
        return html`<p class="small">${this.cellLink(address)} <span lang="en">${text}</span></p>`;
      })}
      <p class="small quiet">
        ${period ? messages.placement.period(period) : nothing}
        ${excluded.length > 0 ? messages.placement.leftOut(excluded.length, numbers.count(excluded.length)) : nothing}
      </p>`;
  }
}

import { css, html, nothing, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import type { ExplainedItem } from "../../framework/placement/explain";
import type { Placement } from "../../framework/placement/placement";
import type { Portfolio } from "../../framework/portfolio/portfolio";
import { businessModels } from "../../framework/words/business-model";
import type { Analysis } from "../analysis";
import { evidenceAddress } from "../block-address";
import { periodName } from "../period-name";
import "./deepen-section";
import { FigureElement, figureStyles } from "./figure-element";
import { frameworkText } from "./framework-text";
import { icon } from "./icons";
import { ladderMark } from "./ladder-mark";
import "./ladder-picture";
import "./left-on-table-section";
import "./moves-section";
import "./realized-section";
import { stepColours } from "./step-colours";
import { styles } from "./styles";

/** More runs of cells than this are counted, not listed. */
const mostRuns = 8;

/** The answer in a sentence, the picture and its numbers, the moves up, and why. */
@customElement("ppf-placement")
export class PlacementScreen extends FigureElement {
  static styles = [
    styles,
    figureStyles,
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
      /* Five columns of German words and numbers in 288 px. */
      @media (max-width: 359px) {
        :is(th, td):not(:first-child) {
          padding-inline-start: var(--spacingHorizontalXS);
        }
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
      @media (forced-colors: active) {
        .chip {
          display: none;
        }
        tbody th:first-child {
          padding-inline-start: 0;
          text-indent: 0;
        }
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
    `,
  ];

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
        ${this.scale === 1
          ? nothing
          : html`<p class="small quiet">${words.inFull(this.context.numbers.exact(this.scale))}</p>`}
      </section>
      <section>
        ${this.baseSwitch(analysis)}
        <ppf-picture .context=${this.context} .placement=${shown}></ppf-picture>
        ${this.otherBase(shown, analysis)}
      </section>
      ${this.borderline(shown)} ${this.numbersTable(shown, analysis)} ${this.scores(shown)}
      <ppf-moves .context=${this.context} .state=${this.state} .shown=${true}></ppf-moves>
      <ppf-deepen .context=${this.context} .state=${this.state} .shown=${true}></ppf-deepen>
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
    const { modelsInText } = messages;
    const text = messages.placement.summary(share, modelsInText[anchor], beyond, anchor === reach ? null : modelsInText[reach]);
    return html`${text} ${this.figure(this.amount(total), evidenceAddress(this.state, "base"))} ${messages.bases[base]}`;
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

  private borderline({ borderline, flip, base, reach, threshold, cumulative }: Placement): TemplateResult | typeof nothing {
    const { messages, numbers } = this.context;
    const words = messages.placement;
    if (!borderline) return nothing;
    const amount = flip ? numbers.amount(Math.abs(flip.amount) * this.scale) : "";
    const model = flip ? messages.modelsInText[flip.model] : "";
    // What is near the threshold: the reach, or the model that is not reached by little.
    const near = flip && flip.amount >= 0 ? flip.model : reach;
    const beyond = numbers.percent(cumulative[businessModels.indexOf(near)], threshold);
    const text = !flip
      ? ""
      : flip.amount >= 0
        ? words.flipUp(amount, messages.bases[base], model)
        : words.flipDown(amount, messages.bases[base], messages.modelsInText[reach], model);
    return html`<section class="card notice">
      <h2>${icon("warning")}${words.borderline}</h2>
      <p class="small">${words.borderlineText(messages.models[near], beyond, numbers.given(threshold))} ${text}</p>
    </section>`;
  }

  private numbersTable(placement: Placement, analysis: Analysis): TemplateResult {
    const { messages, numbers } = this.context;
    const words = messages.placement;
    const { shares, cumulative, amounts, reach, threshold, base } = placement;
    const written = (text: string): unknown => this.figure(text, evidenceAddress(this.state, "share at or beyond"));
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
            const cells = analysis.cells[rung].runs[0];
            return html`<tr class=${model === reach ? "reachrow" : ""}>
              <th scope="row">
                <svg class="chip" viewBox="0 0 10 10" aria-hidden="true">
                  <rect class="s${rung + 1}" x="0.5" y="0.5" width="9" height="9" rx="2"></rect></svg
                >${messages.models[model]}
              </th>
              <td>${this.figure(this.amount(amounts[rung]), cells)}</td>
              <td>${cost && margin !== null ? this.figure(numbers.rate(margin), cells) : "–"}</td>
              <td>${written(numbers.percent(shares[rung], threshold))}</td>
              <td>${written(numbers.percent(cumulative[rung], threshold))}</td>
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
              ${this.cellLinks(runs, mostRuns)}
            </li>`,
      )}
    </ul>`;
  }

  private scores({ reach, anchor, averageRung, effectiveModels }: Placement): TemplateResult {
    const { messages, numbers } = this.context;
    const words = messages.placement;
    const score = (item: ExplainedItem, name: string, value: string): TemplateResult =>
      html`<div>
        <dt class="small quiet">${name}</dt>
        <dd>${this.figure(value, evidenceAddress(this.state, item))}</dd>
      </div>`;
    return html`<dl class="scores">
      ${score("placement", words.reach, messages.models[reach])} ${score("anchor", words.anchor, messages.models[anchor])}
      ${score("average rung", words.averageRung, words.averageRungOf(numbers.decimal(averageRung)))}
      ${score("effective models", words.effectiveModels, words.averageRungOf(numbers.decimal(effectiveModels)))}
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
        html`<p class="small">${words.rule(numbers.given(shown.threshold))}</p>
          <p class="small">${shown === placement ? words.baseRule[placement.base] : words.baseChosen}</p>
          ${negatives ? html`<p class="small">${words.negatives(negatives)}</p>` : nothing}
          <p class="small">${words.meaningRung} ${words.meaningEffective}</p>
          ${portfolio ? this.evidence(portfolio, analysis) : nothing}`,
    );
  }

  private evidence(portfolio: Portfolio, { missing }: Analysis): TemplateResult {
    const { completeness, warnings, excluded } = portfolio;
    const period = periodName(portfolio, this.context);
    const leftOut = excluded.filter(({ kind }) => kind !== "subtotal").length;
    const { messages, numbers } = this.context;
    const lacking = (addresses: string[] | null, told: (count: number, text: string) => string): unknown =>
      addresses?.length
        ? html`<div class="small">
            <p>${told(addresses.length, numbers.count(addresses.length))}</p>
            ${this.cellLinks(addresses, mostRuns)}
          </div>`
        : nothing;
    const words = messages.portfolio;
    return html`<h3 class="small">${words.completeness}</h3>
      <dl class="facts">
        ${(["model", "cost", "category"] as const).map(
          (what) => html`<dt>${words.complete[what]}</dt>
            <dd>${numbers.percent(completeness[what])}</dd>`,
        )}
      </dl>
      ${lacking(missing.cost, messages.placement.withoutCost)} ${lacking(missing.category, messages.placement.withoutCategory)}
      ${warnings.map(
        ({ address, what }) => html`<p class="small">${this.cellLink(address)} ${frameworkText(this.context, what, "sentence")}</p>`,
      )}
      <p class="small quiet">
        ${period ? messages.placement.period(period) : nothing}
        ${leftOut > 0 ? messages.placement.leftOut(leftOut, numbers.count(leftOut)) : nothing}
      </p>`;
  }
}

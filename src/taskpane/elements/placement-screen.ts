import { css, html, nothing, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import type { Move } from "../../framework/placement/moves";
import type { Placement } from "../../framework/placement/placement";
import { businessModels } from "../../framework/words/business-model";
import type { Analysis } from "../analysis";
import { icon } from "./icons";
import { ladderMark } from "./ladder-mark";
import "./ladder-picture";
import { ScreenElement } from "./screen-element";
import { stepColours } from "./step-colours";
import { styles } from "./styles";

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
      .moves {
        display: grid;
        gap: var(--spacingVerticalS);
      }
      .move {
        display: grid;
        gap: var(--spacingVerticalS);
      }
      .move .big {
        font-size: var(--fontSizeBase500);
        line-height: var(--lineHeightBase500);
        font-weight: var(--fontWeightSemibold);
      }
      .move .headline {
        display: flex;
        align-items: baseline;
        flex-wrap: wrap;
        column-gap: var(--spacingHorizontalSNudge);
      }
      .facts {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: var(--spacingVerticalXS) var(--spacingHorizontalM);
        font-size: var(--fontSizeBase200);
        line-height: var(--lineHeightBase200);
      }
      .facts dt {
        color: var(--colorNeutralForeground2);
      }
      .facts dd {
        text-align: end;
        font-variant-numeric: tabular-nums;
      }
      @media (forced-colors: active) {
        .borderline {
          border-inline-start-color: CanvasText;
        }
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
      </section>
      <section>
        ${this.baseSwitch(analysis)}
        <ppf-picture .context=${this.context} .placement=${shown}></ppf-picture>
        ${this.otherBase(shown, analysis)}
      </section>
      ${this.borderline(shown)} ${this.numbersTable(shown, analysis)} ${this.scores(shown)} ${this.moves(analysis)}
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
    if (!other || other.reach === shown.reach) return nothing;
    const text = messages.placement.disagree(messages.bases[other.base], messages.modelsInText[other.reach]);
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
    </section>`;
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

  private moves(analysis: Analysis): TemplateResult {
    const { messages, numbers } = this.context;
    const words = messages.placement;
    const { base, threshold } = analysis.placement;
    const up = analysis.moves.filter(({ status }) => status !== "reached");
    return html`<section>
      <h2>${words.up}</h2>
      <p class="small quiet">
        ${up.length > 0 ? words.upText(numbers.percent(threshold), messages.bases[base]) : words.top}
      </p>
      <ul class="moves">
        ${up.map((move) => this.move(move, analysis))}
      </ul>
    </section>`;
  }

  private move(move: Move, { placement, suggestions }: Analysis): TemplateResult {
    const { messages, numbers, planner } = this.context;
    const words = messages.placement;
    const byRevenue = placement.base !== "gross profit";
    const add = byRevenue ? move.revenue : move.grossProfit;
    const other = byRevenue ? move.grossProfit : move.revenue;
    const growth = typeof move.growth === "number" ? numbers.rate(move.growth) : move.growth ? words.fromZero : words.notAvailable;
    const programs = move.status === "next" ? suggestions.picked.filter(({ serves }) => serves === "next").length : 0;
    return html`<li class="card move">
      <div class="row">
        <h3>${messages.models[move.model]}</h3>
        <span class="tag ${move.status === "next" ? "brand" : ""}">${words.status[move.status]}</span>
      </div>
      <p class="headline">
        ${add === null
          ? html`<span class="quiet">${words.notAvailable}</span>`
          : html`<span class="big">+${this.money(add)}</span>
              <span class="quiet">${byRevenue ? messages.bases.revenue : messages.bases["gross profit"]}</span>`}
      </p>
      <dl class="facts">
        <dt>${byRevenue ? words.grossProfitFromIt : words.revenueToAdd}</dt>
        <dd>${other === null ? words.notAvailable : this.money(other)}</dd>
        <dt>${words.growth}</dt>
        <dd>${growth}</dd>
        <dt>${words.marginUsed}</dt>
        <dd>
          ${move.margin === null || move.marginSource === null
            ? words.noMargin
            : html`${numbers.rate(move.margin)}, ${words.marginSource(move.marginSource)}`}
        </dd>
      </dl>
      ${move.margin === null ? html`<p class="small quiet">${words.noMarginText}</p>` : nothing}
      ${programs > 0
        ? html`<div>
            <button class="link touch small" @click=${() => planner.showScreen("programs")}>
              ${words.toPrograms(numbers.count(programs), programs)}
            </button>
          </div>`
        : nothing}
    </li>`;
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

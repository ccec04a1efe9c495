import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { repeat } from "lit/directives/repeat.js";
import type { Move } from "../../framework/placement/moves";
import type { BusinessModel } from "../../framework/words/business-model";
import type { Analysis } from "../analysis";
import type { Broadening, MissingCategory } from "../broadening";
import { investmentPayback, paybackYears, type PeriodUnit, periodUnit } from "../investment-payback";
import { ScreenElement } from "./screen-element";
import { styles } from "./styles";

/** The moves: up, a card for each deeper model, with the user's investment and its payback; broaden, the categories missing. */
@customElement("ppf-moves")
export class MovesSection extends ScreenElement {
  static styles = [
    styles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--spacingVerticalXL);
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
      .facts .payback {
        display: contents;
      }
      .facts dt.ask {
        align-self: center;
      }
      input {
        width: 116px;
        min-height: 28px;
        font-variant-numeric: tabular-nums;
        text-align: end;
        appearance: textfield;
      }
      input::-webkit-inner-spin-button {
        appearance: none;
      }
      .group {
        display: grid;
        gap: var(--spacingVerticalS);
      }
    `,
  ];

  /** As typed; kept by whoever draws this. */
  @property({ attribute: false }) investments!: Map<BusinessModel, string>;

  render(): TemplateResult | typeof nothing {
    const { analysis } = this.state;
    return analysis ? html`${this.up(analysis)} ${this.broaden(analysis.broadening)}` : nothing;
  }

  private up(analysis: Analysis): TemplateResult {
    const { messages, numbers } = this.context;
    const words = messages.placement;
    const { base, threshold } = analysis.placement;
    const up = analysis.moves.filter(({ status }) => status !== "reached");
    const unit = periodUnit(this.state.portfolio?.period);
    return html`<section>
      <h2>${words.up}</h2>
      <p class="small quiet">${up.length > 0 ? words.upText(numbers.percent(threshold), messages.bases[base]) : words.top}</p>
      <ul class="moves">
        ${repeat(
          up,
          ({ model }) => model,
          (move) => this.move(move, analysis, unit),
        )}
      </ul>
      ${
        up.some(({ grossProfit }) => grossProfit !== null)
          ? html`<p class="small quiet">${messages.payback.assumed[unit]}</p>`
          : nothing
      }
    </section>`;
  }

  private move(move: Move, { placement, suggestions }: Analysis, unit: PeriodUnit): TemplateResult {
    const { messages, numbers, planner } = this.context;
    const words = messages.placement;
    const byRevenue = placement.base !== "gross profit";
    const add = byRevenue ? move.revenue : move.grossProfit;
    const other = byRevenue ? move.grossProfit : move.revenue;
    const growth =
      typeof move.growth === "number" ? numbers.rate(move.growth) : move.growth ? words.fromZero : words.notAvailable;
    const programs = move.status === "next" ? suggestions.picked.filter(({ serves }) => serves === "next").length : 0;
    return html`<li class="card move">
      <div class="row">
        <h3>${messages.models[move.model]}</h3>
        <span class="tag ${move.status === "next" ? "brand" : ""}">${words.status[move.status]}</span>
      </div>
      <p class="headline">
        ${
          add === null
            ? html`<span class="quiet">${words.notAvailable}</span>`
            : html`<span class="big">+${this.money(add)}</span>
                <span class="quiet">${byRevenue ? messages.bases.revenue : messages.bases["gross profit"]}</span>`
        }
      </p>
      <dl class="facts">
        <dt>${byRevenue ? words.grossProfitFromIt : words.revenueToAdd}</dt>
        <dd>${other === null ? words.notAvailable : this.money(other)}</dd>
        <dt>${words.growth}</dt>
        <dd>${growth}</dd>
        <dt>${words.marginUsed}</dt>
        <dd>
          ${
            move.margin === null || move.marginSource === null
              ? words.noMargin
              : html`${numbers.rate(move.margin)}, ${words.marginSource(move.marginSource)}`
          }
        </dd>
      </dl>
      ${move.margin === null ? html`<p class="small quiet">${words.noMarginText}</p>` : nothing}
      ${move.grossProfit === null ? nothing : this.investment(move.model, move.grossProfit, unit)}
      ${
        programs > 0
          ? html`<div>
              <button class="link touch small" @click=${() => planner.showScreen("programs")}>
                ${words.toPrograms(numbers.count(programs), programs)}
              </button>
            </div>`
          : nothing
      }
    </li>`;
  }

  private investment(model: BusinessModel, grossProfit: number, unit: PeriodUnit): TemplateResult {
    const { messages, numbers } = this.context;
    const words = messages.payback;
    const typed = this.investments.get(model) ?? "";
    const investment = Number(typed);
    const invest = (event: Event): void => {
      this.investments.set(model, (event.target as HTMLInputElement).value);
      this.requestUpdate();
    };
    const periods = investment > 0 ? investmentPayback(investment, grossProfit, unit) : null;
    const text =
      investment <= 0
        ? html`<span class="quiet">${words.unknown}</span>`
        : periods === null
          ? words.never(numbers.count(paybackYears))
          : words.periods[unit](numbers.decimal(periods));
    return html`<dl class="facts">
      <dt class="ask" aria-hidden="true">${words.investment}</dt>
      <dd>
        <input
          type="number"
          min="0"
          step="any"
          inputmode="decimal"
          aria-label=${words.investmentFor(messages.modelsInText[model])}
          .value=${live(typed)}
          @input=${invest}
        />
      </dd>
      <dt>${words.title}</dt>
      <dd><output>${text}</output></dd>
    </dl>`;
  }

  private broaden(broadening: Broadening | null): TemplateResult {
    const { messages, numbers } = this.context;
    const words = messages.broaden;
    const missing = broadening ? [...broadening.front, ...broadening.rest] : [];
    return html`<section>
      <h2>${words.title}</h2>
      <p class="small quiet">
        ${!broadening ? words.noColumn : missing.length === 0 ? words.complete : words.text(missing.length)}
      </p>
      ${
        broadening && missing.length > 0
          ? html`<div class="card group">
                ${this.categories(words.groups.front, broadening.front)} ${this.categories(words.groups.rest, broadening.rest)}
              </div>
              <p class="small quiet">
                ${missing.some(({ worth }) => worth !== null) ? words.worthText : words.noWorthText}
                ${
                  broadening.withoutCategory > 0
                    ? words.unknown(broadening.withoutCategory, numbers.count(broadening.withoutCategory))
                    : nothing
                }
              </p>`
          : nothing
      }
    </section>`;
  }

  private categories(title: string, missing: MissingCategory[]): TemplateResult {
    const { messages, numbers } = this.context;
    const words = messages.broaden;
    return html`<div>
      <h3>${title}</h3>
      ${
        missing.length === 0
          ? html`<p class="small quiet">${words.all}</p>`
          : html`<dl class="facts">
              ${missing.map(
                ({ category, worth }) =>
                  html`<dt>${words.categories[category]}</dt>
                    <dd>
                      ${worth === null ? html`<span class="quiet">${words.noWorth}</span>` : words.worth(numbers.ratio(worth))}
                    </dd>`,
              )}
            </dl>`
      }
    </div>`;
  }
}

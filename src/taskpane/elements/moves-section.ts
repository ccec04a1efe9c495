import { css, html, nothing, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { Move } from "../../framework/placement/moves";
import type { BusinessModel } from "../../framework/words/business-model";
import type { Analysis } from "../analysis";
import type { MissingCategory } from "../broadening";
import { evidenceAddress } from "../block-address";
import { investmentPayback, type PayPeriod, paybackYears, payPeriod } from "../investment-payback";
import { readMoney } from "../read-number";
import { servingPrograms } from "../serving-programs";
import { FigureElement, figureStyles } from "./figure-element";
import { icon } from "./icons";
import { programsLine } from "./programs-line";
import { styles } from "./styles";

/** The moves: up, a card for each deeper model, with the user's investment and its payback; broaden, the categories missing. */
@customElement("ppf-moves")
export class MovesSection extends FigureElement {
  static styles = [
    styles,
    figureStyles,
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
      .facts dt.ask {
        align-self: center;
      }
      input {
        width: 116px;
        min-height: 28px;
        font-variant-numeric: tabular-nums;
        text-align: end;
      }
      .wrong {
        grid-column: 1 / -1;
        display: flex;
        gap: var(--spacingHorizontalXS);
      }
      .facts .wrong {
        text-align: start;
        overflow-wrap: anywhere;
      }
      .wrong .icon {
        color: var(--colorStatusDangerForeground1);
      }
      .group {
        display: grid;
        gap: var(--spacingVerticalS);
      }
    `,
  ];

  /** What was typed and is no amount, by model. */
  private readonly refused = new Map<BusinessModel, string>();

  render(): TemplateResult | typeof nothing {
    const { analysis } = this.state;
    return analysis ? html`${this.up(analysis)} ${this.broaden(analysis)}` : nothing;
  }

  private up(analysis: Analysis): TemplateResult {
    const { messages, numbers } = this.context;
    const words = messages.placement;
    const { base, threshold } = analysis.placement;
    const up = analysis.moves.filter(({ status }) => status !== "reached");
    const period = this.state.portfolio && payPeriod(this.state.portfolio);
    return html`<section>
      <h2>${words.up}</h2>
      <p class="small quiet">${up.length > 0 ? words.upText(numbers.given(threshold), messages.bases[base]) : words.top}</p>
      <ul class="moves">
        ${repeat(
          up,
          ({ model }) => model,
          (move) => this.move(move, analysis, period),
        )}
      </ul>
      ${
        period && up.some(({ grossProfit }) => grossProfit !== null)
          ? html`<p class="small quiet">${messages.payback.assumed[period.unit]}</p>`
          : nothing
      }
    </section>`;
  }

  private move(move: Move, { placement }: Analysis, period: PayPeriod | null): TemplateResult {
    const { messages, numbers } = this.context;
    const words = messages.placement;
    const byRevenue = placement.base !== "gross profit";
    const add = byRevenue ? move.revenue : move.grossProfit;
    const other = byRevenue ? move.grossProfit : move.revenue;
    const growth =
      typeof move.growth === "number" ? numbers.rate(move.growth) : move.growth ? words.fromZero : words.notAvailable;
    const programs = servingPrograms(this.state.firm.programs, move.model).map(({ name }) => name);
    const written = evidenceAddress(this.state, byRevenue ? "revenue to add" : "gross profit to add");
    return html`<li class="card move">
      <div class="row">
        <h3>${messages.models[move.model]}</h3>
        <span class="tag ${move.status === "next" ? "brand" : ""}">${words.status[move.status]}</span>
      </div>
      <p class="headline">
        ${
          add === null
            ? html`<span class="quiet">${words.notAvailable}</span>`
            : html`<span class="big">+${this.figure(this.amount(add), written)}</span>
                <span class="quiet">${byRevenue ? messages.bases.revenue : messages.bases["gross profit"]}</span>`
        }
      </p>
      <dl class="facts">
        <dt>${byRevenue ? words.grossProfitFromIt : words.revenueToAdd}</dt>
        <dd>${other === null ? words.notAvailable : this.figure(this.amount(other), written)}</dd>
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
      ${period && move.grossProfit !== null ? this.investment(move.model, move.grossProfit, period) : nothing}
      ${programsLine(this.context, programs, move.status === "next")}
    </li>`;
  }

  private investment(model: BusinessModel, grossProfit: number, { unit, count }: PayPeriod): TemplateResult {
    const { messages, numbers, planner } = this.context;
    const words = messages.payback;
    const investment = this.state.investments[model] ?? 0;
    const wrong = this.refused.get(model);
    const shown = (): string => this.refused.get(model) ?? (investment > 0 ? numbers.exact(investment * this.scale) : "");
    const id = `invest-${model.replace(/ /g, "-")}`;
    const invest = (event: Event): void => {
      const field = event.target as HTMLInputElement;
      const amount = readMoney(field.value, numbers.exact);
      const isAmount = typeof amount === "number" && amount > 0;
      if (isAmount || amount === "") this.refused.delete(model);
      else this.refused.set(model, String(amount));
      planner.invest(model, isAmount ? amount / this.scale : null);
      this.requestUpdate();
    };
    const periods = investment > 0 ? investmentPayback(investment, grossProfit / count, unit) : null;
    const text =
      investment <= 0 || wrong
        ? html`<span class="quiet">${words.unknown}</span>`
        : periods === null
          ? words.never(numbers.count(paybackYears))
          : words.periods[unit](periods < 0.05 ? `< ${numbers.decimal(0.1)}` : numbers.decimal(periods));
    return html`<dl class="facts">
      <dt class="ask" aria-hidden="true">${words.investment}</dt>
      <dd>
        <input
          type="text"
          id=${id}
          inputmode="decimal"
          autocomplete="off"
          aria-label=${words.investmentFor(messages.modelsInText[model])}
          aria-invalid=${String(Boolean(wrong))}
          aria-describedby="${id}-wrong"
          .value=${shown()}
          @change=${invest}
        />
      </dd>
      <dd class="wrong" id="${id}-wrong" role="alert" ?hidden=${!wrong}>
        ${icon("warning")}<span>${wrong ? words.wrong(wrong) : nothing}</span>
      </dd>
      <dt>${words.title}</dt>
      <dd><output>${text}</output></dd>
    </dl>`;
  }

  private broaden({ broadening }: Analysis): TemplateResult {
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
                ${
                  missing.some(({ worth }) => worth !== null)
                    ? html`<span class="tag">${messages.kinds.assumption}</span> ${words.worthText}`
                    : words.noWorthText
                }
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

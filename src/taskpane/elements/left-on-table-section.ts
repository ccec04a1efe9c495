import { css, html, nothing, svg, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { businessModels } from "../../framework/words/business-model";
import type { LeftOnTable, ModelGap } from "../left-on-table";
import { FigureElement, figureStyles } from "./figure-element";
import { pictureStyles } from "./picture-styles";
import { stepColours } from "./step-colours";
import { styles } from "./styles";

/** By model the partner's own margin as a bar, the benchmark as a line across it, and what lies between, in money. */
@customElement("ppf-left-on-table")
export class LeftOnTableSection extends FigureElement {
  static styles = [
    styles,
    figureStyles,
    stepColours,
    pictureStyles,
    css`
      .big {
        font-size: var(--fontSizeBase500);
        line-height: var(--lineHeightBase500);
        font-weight: var(--fontWeightSemibold);
      }
      .gaps {
        display: grid;
        gap: var(--spacingVerticalM);
      }
      .gaps li {
        display: grid;
        gap: var(--spacingVerticalXXS);
      }
      .gaps .amount {
        font-weight: var(--fontWeightSemibold);
      }
      .bar {
        display: block;
        width: 100%;
        height: 16px;
        overflow: visible;
      }
      .own {
        stroke: var(--stepEdge);
        stroke-width: 0.75;
      }
      .rail {
        stroke: var(--colorNeutralStroke1);
      }
      .gap {
        fill: none;
        stroke: var(--colorNeutralForeground2);
        stroke-dasharray: 3 2;
      }
      .benchmark {
        stroke: var(--colorNeutralForeground1);
        stroke-width: 2;
      }
      @media (forced-colors: active) {
        .own {
          fill: Highlight;
          stroke: CanvasText;
        }
        .rail,
        .gap,
        .benchmark {
          stroke: CanvasText;
        }
      }
    `,
  ];

  render(): TemplateResult {
    const words = this.context.messages.leftOnTable;
    const left = this.state.analysis?.leftOnTable;
    return html`<section>
      <h2>${words.title}</h2>
      ${left ? this.told(left) : html`<p class="small">${words.withoutCost}</p>`}
    </section>`;
  }

  private told(left: LeftOnTable): TemplateResult {
    return left.total === null ? this.incomparable(left) : this.compared(left);
  }

  private incomparable({ preset }: LeftOnTable): TemplateResult {
    return html`<p class="small">${this.context.messages.leftOnTable.withoutBenchmark(preset)}</p>
      ${this.toAssumptions()}`;
  }

  private toAssumptions(): TemplateResult {
    const { messages, planner } = this.context;
    return html`<div class="small">
      <button class="link touch" @click=${() => planner.showScreen("assumptions")}>
        ${messages.leftOnTable.toAssumptions}
      </button>
    </div>`;
  }

  private compared({ preset, models, total }: LeftOnTable): TemplateResult {
    const words = this.context.messages.leftOnTable;
    const widest = Math.max(...models.flatMap(({ margin, benchmark }) => [margin ?? 0, benchmark ?? 0]));
    return html`${
        total
          ? html`<p>
              <span class="big">${this.amount(total)}</span>
              <span class="quiet">${words.more}</span>
            </p>`
          : html`<p>${words.atOrAbove}</p>`
      }
      <ul class="gaps">
        ${models.map((gap) => this.model(gap, widest))}
      </ul>
      <ul class="legend small" aria-hidden="true">
        <li>
          <svg viewBox="0 0 18 12"><rect class="own s3" x="1" y="1" width="16" height="10" rx="2"></rect></svg>${words.legendOwn}
        </li>
        <li>
          <svg viewBox="0 0 18 12"><path class="benchmark" d="M9 0V12"></path></svg>${words.legendBenchmark}
        </li>
        <li>
          <svg viewBox="0 0 18 12"><rect class="gap" x="1" y="1" width="16" height="10" rx="2"></rect></svg>${words.legendGap}
        </li>
      </ul>
      <p class="small quiet">${words.rule(preset)}</p>
      ${this.toAssumptions()}`;
  }

  private model({ model, margin, benchmark, gap, fact }: ModelGap, widest: number): TemplateResult {
    const { messages, numbers } = this.context;
    const words = messages.leftOnTable;
    const cells = this.state.analysis?.cells[businessModels.indexOf(model)].runs[0];
    const source = fact ? `${fact.preset}, ${messages.kinds[fact.kind]}` : words.assumption;
    return html`<li>
      <div class="row">
        <h3>${messages.models[model]}</h3>
        ${
          gap === null
            ? html`<span class="small quiet number">${words.notCompared}</span>`
            : html`<span class="amount">${gap > 0 ? this.figure(this.amount(gap), cells) : words.nothing}</span>`
        }
      </div>
      ${this.bar(businessModels.indexOf(model), margin, benchmark, widest)}
      <p class="small quiet">
        ${margin === null ? words.noCost : html`${words.own} <span class="number">${this.figure(numbers.rate(margin), cells)}</span>`} ·
        ${
          benchmark === null
            ? words.noBenchmark
            : html`${words.benchmark} <span class="number" title=${fact?.note ?? nothing}>${numbers.rate(benchmark)}</span>,
                ${source}`
        }
      </p>
    </li>`;
  }

  private bar(rung: number, margin: number | null, benchmark: number | null, widest: number): TemplateResult {
    const part = (value: number): string => `${widest > 0 ? (Math.max(value, 0) / widest) * 99 : 0}%`;
    const [own, other] = [margin ?? 0, benchmark ?? 0];
    return html`<svg class="bar" aria-hidden="true">
      <line class="rail" x1="0" x2="100%" y1="15.5" y2="15.5"></line>
      ${margin !== null && own > 0 ? svg`<rect class="own s${rung + 1}" y="3" height="12" width=${part(own)}></rect>` : nothing}
      ${
        margin !== null && other > Math.max(own, 0)
          ? svg`<rect class="gap" y="3" height="12" x=${part(own)} width=${part(other - Math.max(own, 0))}></rect>`
          : nothing
      }
      ${benchmark === null ? nothing : svg`<line class="benchmark" x1=${part(other)} x2=${part(other)} y1="0" y2="16"></line>`}
    </svg>`;
  }
}

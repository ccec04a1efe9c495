import { css, html, LitElement, nothing, svg, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Placement } from "../../framework/placement/placement";
import { businessModels } from "../../framework/words/business-model";
import type { PaneContext } from "./pane-context";
import { pictureStyles } from "./picture-styles";
import { stepColours } from "./step-colours";
import { styles } from "./styles";

const step = 60;
const width = 5 * step;
const ceiling = 8;
const floor = 112;
/** Below the ground stand the shares, the names and the marks, clear of the line. */
const [shareRow, nameRow, markRow] = [floor + 17, floor + 32, floor + 41];
const bar = 34;

/**
 * The placement as a picture: a bar for each model's share of the base, a falling line for the share there or beyond, the
 * threshold across, a mark on the reach and an arrow to the next model.
 */
@customElement("ppf-picture")
export class LadderPicture extends LitElement {
  static styles = [
    styles,
    stepColours,
    pictureStyles,
    css`
      .value {
        font-size: 12px;
        font-weight: var(--fontWeightSemibold);
        fill: var(--colorNeutralForeground1);
      }
      .none {
        font-weight: var(--fontWeightRegular);
        fill: var(--colorNeutralForeground3);
      }
      .bar {
        stroke: var(--stepEdge);
        stroke-width: 0.75;
      }
      .ground {
        stroke: var(--colorNeutralStroke1);
        stroke-width: 1;
      }
      .threshold {
        stroke: var(--colorNeutralForeground3);
        stroke-width: 1;
        stroke-dasharray: 4 3;
      }
      .beyond {
        fill: none;
        stroke: var(--colorNeutralForeground2);
        stroke-width: 1.5;
      }
      .dot {
        fill: var(--colorNeutralBackground1);
        stroke: var(--colorNeutralForeground2);
        stroke-width: 1.5;
      }
      .dot.reach {
        fill: var(--colorNeutralForeground1);
        stroke: var(--colorNeutralBackground1);
        stroke-width: 2;
      }
      .pill {
        fill: var(--colorBrandBackground);
      }
      .pill.open {
        fill: none;
        stroke: var(--colorNeutralStrokeAccessible);
        stroke-dasharray: 3 2;
      }
      .on {
        fill: var(--colorNeutralForegroundOnBrand);
        font-weight: var(--fontWeightSemibold);
      }
      .arrow {
        fill: none;
        stroke: var(--colorNeutralForeground2);
        stroke-width: 1.25;
        stroke-linecap: round;
        stroke-linejoin: round;
      }
      .diamond {
        fill: var(--colorNeutralForeground1);
      }
      .legend {
        margin-top: var(--spacingVerticalS);
      }
      @media (forced-colors: active) {
        .value,
        .none {
          fill: CanvasText;
        }
        .bar {
          fill: Highlight;
          stroke: CanvasText;
          stroke-width: 1;
        }
        .ground,
        .threshold,
        .beyond,
        .arrow {
          stroke: CanvasText;
        }
        .dot {
          fill: Canvas;
          stroke: CanvasText;
        }
        .dot.reach,
        .diamond {
          fill: CanvasText;
          stroke: Canvas;
        }
        .pill {
          fill: Highlight;
        }
        .pill.open {
          fill: Canvas;
          stroke: CanvasText;
        }
        .on {
          fill: HighlightText;
        }
      }
    `,
  ];

  @property({ attribute: false }) context!: PaneContext;
  @property({ attribute: false }) placement!: Placement;

  render(): TemplateResult {
    const { messages, numbers } = this.context;
    const { shares, cumulative, threshold, reach, anchor } = this.placement;
    const words = messages.placement;
    const percent = (share: number): string => numbers.percent(share, threshold);
    const reached = businessModels.indexOf(reach);
    const anchored = businessModels.indexOf(anchor);
    const centre = (rung: number): number => rung * step + step / 2;
    const height = (share: number): number => floor - share * (floor - ceiling);
    const parts = businessModels.map((model, rung) =>
      words.picturePart(messages.modelsInText[model], percent(shares[rung]), percent(cumulative[rung])),
    );
    const label = words.picture(parts.join("; "), messages.modelsInText[reach], numbers.given(threshold));
    const line = cumulative.map((share, rung) => `${centre(rung)},${height(share)}`).join(" ");

    return html`<figure>
      <svg class="picture" viewBox="0 0 ${width} ${markRow + 20}" role="img" aria-label=${label}>
        ${shares.map(
          (share, rung) =>
            svg`<rect class="bar s${rung + 1}" x=${centre(rung) - bar / 2} y=${height(share)}
              width=${bar} height=${floor - height(share)} rx=${share > 0.03 ? 3 : 0}></rect>`,
        )}
        <line class="ground" x1="0" x2=${width} y1=${floor} y2=${floor}></line>
        <line class="threshold" x1="0" x2=${width} y1=${height(threshold)} y2=${height(threshold)}></line>
        <polyline class="beyond" points=${line}></polyline>
        ${cumulative.map(
          (share, rung) =>
            svg`<circle class="dot ${rung === reached ? "reach" : ""}" cx=${centre(rung)} cy=${height(share)}
              r=${rung === reached ? 5 : 2.5}></circle>`,
        )}
        ${shares.map((share, rung) => this.value(percent(share), centre(rung), share === 0, rung === anchored))}
        ${businessModels.map(
          (model, rung) =>
            svg`<text class=${rung === reached ? "strong" : ""} x=${centre(rung)} y=${nameRow}
              >${messages.shortModels[model]}</text>`,
        )}
        ${this.marks(reached, centre)}
      </svg>
      <ul class="legend small" aria-hidden="true">
        <li>
          <svg viewBox="0 0 18 12"><rect class="bar s3" x="4" y="1" width="10" height="10" rx="2"></rect></svg
          >${words.legendShare}
        </li>
        <li>
          <svg viewBox="0 0 18 12">
            <path class="beyond" d="M1 3 17 9"></path>
            <circle class="dot" cx="9" cy="6" r="2.5"></circle></svg
          >${words.legendBeyond}
        </li>
        <li>
          <svg viewBox="0 0 18 12"><path class="threshold" d="M0 6H18"></path></svg
          >${words.legendThreshold(numbers.given(threshold))}
        </li>
        <li>
          <svg viewBox="0 0 18 12"><path class="diamond" d="M9 2l4 4-4 4-4-4Z"></path></svg>${words.legendAnchor}
        </li>
      </ul>
    </figure>`;
  }

  private value(text: string, x: number, none: boolean, anchored: boolean): TemplateResult {
    const diamond = anchored ? svg`<path class="diamond" d="M${x - 21} ${shareRow - 8.5}l4 4-4 4-4-4Z"></path>` : nothing;
    return svg`${diamond}<text class="value ${none ? "none" : ""}" x=${x} y=${shareRow}>${text}</text>`;
  }

  /** Beneath the names: where the business is, and the arrow to the next model. */
  private marks(reached: number, centre: (rung: number) => number): TemplateResult {
    const { messages } = this.context;
    const y = markRow;
    const half = (open: boolean): number => (open ? 20 : 26);
    const pill = (rung: number, text: string, open: boolean): TemplateResult =>
      svg`<rect class="pill ${open ? "open" : ""}" x=${centre(rung) - half(open)} y=${y}
          width=${2 * half(open)} height="18" rx="9"></rect>
        <text class=${open ? "" : "on"} x=${centre(rung)} y=${y + 13}>${text}</text>`;
    const last = reached === businessModels.length - 1;
    const from = centre(reached) + half(false) + 2;
    const to = centre(reached + 1) - half(true) - 3;
    return svg`${pill(reached, messages.placement.reached, false)}
      ${
        last
          ? nothing
          : svg`${pill(reached + 1, messages.placement.next, true)}
            <path class="arrow" d="M${from} ${y + 9}H${to}M${to - 3} ${y + 6}l3 3-3 3"></path>`
      }`;
  }
}

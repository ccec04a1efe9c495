import { css, html, LitElement, nothing, svg, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { ladder } from "../../framework/facts/ladder";
import type { LadderStepName } from "../../framework/multiplier/ladder-step";
import type { PaneContext } from "./pane-context";
import { pictureStyles } from "./picture-styles";
import { styles } from "./styles";

const width = 300;
const [pointerRow, track, valueRow, nameRow] = [12, 26, 48, 62];
const last = ladder[ladder.length - 1].value;
/** A little beyond the last mark, so that its name has room. */
const end = last * 1.07;

/** The 2025 ladder as a ruler: a mark for each step, and a pointer at the realized multiplier (services definition). */
@customElement("ppf-ruler")
export class LadderRuler extends LitElement {
  static styles = [
    styles,
    pictureStyles,
    css`
      .track {
        fill: var(--colorNeutralBackground4);
        stroke: var(--colorNeutralStrokeAccessible);
        stroke-width: 0.75;
      }
      .filled {
        fill: var(--colorCompoundBrandBackground);
      }
      .mark {
        stroke: var(--colorNeutralForeground1);
        stroke-width: 1.5;
      }
      .pointer {
        fill: var(--colorNeutralForeground1);
      }
      @media (forced-colors: active) {
        .pointer {
          fill: CanvasText;
        }
        .track {
          fill: Canvas;
          stroke: CanvasText;
        }
        .filled {
          fill: Highlight;
        }
        .mark {
          stroke: CanvasText;
        }
      }
    `,
  ];

  @property({ attribute: false }) context!: PaneContext;
  /** Services revenue per $1 of AWS revenue. */
  @property({ type: Number }) multiplier = 0;
  @property({ attribute: false }) reached: LadderStepName | null = null;

  render(): TemplateResult {
    const { messages, numbers } = this.context;
    const words = messages.realized;
    const at = (value: number): number => (Math.min(Math.max(value, 0), end) / end) * width;
    const yours = numbers.ratio(
      this.multiplier,
      ladder.map(({ value }) => value),
    );
    const reached = ladder.findIndex(({ step }) => step === this.reached);
    const pointer = at(this.multiplier);
    const [text, half] = [`${words.yours} ${yours}`, 26];
    const label = words.ruler(yours, ladder.map(({ step, value }) => words.rulerStep(step, numbers.ratio(value))).join(", "));
    return html`<svg class="picture" viewBox="0 0 ${width} ${nameRow + 4}" role="img" aria-label=${label}>
      <rect class="track" x="0.5" y=${track} width=${width - 1} height="8" rx="4"></rect>
      ${pointer > 0 ? svg`<rect class="filled" x="0.5" y=${track} width=${pointer} height="8" rx="4"></rect>` : nothing}
      ${ladder.map(({ step, value }, index) => {
        const x = at(value);
        const look = index <= reached ? "strong" : "";
        return svg`<line class="mark" x1=${x} x2=${x} y1=${track - 3} y2=${track + 11}></line>
          <text class=${look} x=${x} y=${valueRow}>${numbers.ratio(value)}</text>
          <text class=${look} x=${x} y=${nameRow}>${step}</text>`;
      })}
      <text class="strong" x=${Math.min(Math.max(pointer, half), width - half)} y=${pointerRow}>${text}</text>
      <path class="pointer" d="M${pointer - 5} ${pointerRow + 4}h10l-5 7Z"></path>
    </svg>`;
  }
}

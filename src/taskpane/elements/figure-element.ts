import { css, html, type TemplateResult } from "lit";
import { moneyUnit } from "../partner-assumptions";
import { ScreenElement } from "./screen-element";

export const figureStyles = css`
  .figure {
    color: inherit;
    font-weight: inherit;
    text-decoration-style: dotted;
    min-width: 24px;
  }
  td .figure {
    justify-content: end;
  }
  .facts {
    align-items: baseline;
  }
`;

/** A part of the pane whose figures lead to the cells they come from. */
export abstract class FigureElement extends ScreenElement {
  /** What one unit of the workbook's amounts is worth: they are shown in full. */
  protected get scale(): number {
    return moneyUnit(this.state.assumptions);
  }

  /** An amount of the workbook, in full. */
  protected amount(value: number): TemplateResult {
    return this.money(value * this.scale);
  }

  /** A figure as a link to where it stands; plain where it stands nowhere. */
  protected figure(text: unknown, address: string | null | undefined): unknown {
    const { messages, planner } = this.context;
    if (!address) return text;
    const title = messages.showCells(address);
    return html`<button class="link touch figure" title=${title} @click=${() => planner.show(address)}>${text}</button>`;
  }

  /** Links to the first of many cells, and how many more there are. */
  protected cellLinks(addresses: readonly string[], most: number): TemplateResult {
    return html`<span class="runs">
        ${addresses.slice(0, most).map((address) => this.cellLink(address, address.slice(address.lastIndexOf("!") + 1)))}
      </span>
      ${this.rest(addresses.length - most)}`;
  }
}

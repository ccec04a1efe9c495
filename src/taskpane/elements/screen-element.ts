import { html, LitElement, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import type { PlannerState } from "../planner-state";
import { icon } from "./icons";
import type { PaneContext } from "./pane-context";

/** A part of the pane that draws the planner's state; redrawn only while it is shown. */
export abstract class ScreenElement extends LitElement {
  @property({ attribute: false }) context!: PaneContext;
  @property({ attribute: false }) state!: PlannerState;
  @property({ type: Boolean }) shown = false;

  protected shouldUpdate(): boolean {
    return this.shown;
  }

  /** Money: short for the eye, exact on hover and to a screen reader. */
  protected money(value: number): TemplateResult {
    const { numbers } = this.context;
    const short = numbers.amount(value);
    const exact = numbers.exact(value);
    return short === exact
      ? html`<span class="number">${short}</span>`
      : html`<span class="number" title=${exact}
          ><span aria-hidden="true">${short}</span><span class="unseen">${exact}</span></span
        >`;
  }

  /** A link to cells on the sheet, with another text than the address where that says more. */
  protected cellLink(address: string, text: string = address): TemplateResult {
    const { planner, messages } = this.context;
    return html`<button class="link touch number" dir="ltr" title=${messages.showCells(address)} @click=${() => planner.show(address)}>
      ${text}
    </button>`;
  }

  /** "and 320 more" beneath a list that was cut. */
  protected rest(count: number): TemplateResult | typeof nothing {
    const { messages, numbers } = this.context;
    return count > 0 ? html`<p class="small quiet">${messages.more(numbers.count(count))}</p>` : nothing;
  }

  protected disclosure(title: string, inside: () => TemplateResult, open = false): TemplateResult {
    return html`<details ?open=${open}>
      <summary>${icon("chevron")}<span>${title}</span></summary>
      <div class="inside">${inside()}</div>
    </details>`;
  }
}

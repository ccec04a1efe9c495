import { ScreenElement } from "./screen-element";

/** A part of a screen in which what the user acts on may go: the focus then goes to what is next in it, and is never lost. */
export abstract class SectionElement extends ScreenElement {
  private hadFocus = false;

  protected willUpdate(): void {
    this.hadFocus = this.renderRoot instanceof ShadowRoot && this.renderRoot.activeElement !== null;
  }

  protected updated(): void {
    if (!this.hadFocus || (this.renderRoot as ShadowRoot).activeElement) return;
    this.renderRoot.querySelector<HTMLElement>("[tabindex='-1'], select, fluent-button, summary")?.focus();
  }
}

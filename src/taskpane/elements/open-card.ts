import { html, type TemplateResult } from "lit";
import { icon } from "./icons";
import type { PaneContext } from "./pane-context";

/** The frame of a card that the user opened: its heading, the way out by button and by Escape, and what is inside. */
export function openCard({ messages }: PaneContext, title: string, close: () => void, inside: TemplateResult): TemplateResult {
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    close();
  };
  const words = messages.action.close;
  return html`<section class="card" aria-labelledby="title" @keydown=${leave}>
    <div class="row">
      <h2 id="title" tabindex="-1">${title}</h2>
      <button class="close" aria-label=${words} title=${words} aria-keyshortcuts="Escape" @click=${close}>${icon("cross")}</button>
    </div>
    ${inside}
  </section>`;
}

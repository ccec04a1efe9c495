import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Failure } from "../planner-state";
import { factsAsOf } from "../../framework/facts/facts-as-of";
import { lastError } from "../last-error";
import { loadPart } from "../load-part";
import { cardStyles } from "./card-styles";
import { icon } from "./icons";
import { openCard } from "./open-card";
import type { PaneContext } from "./pane-context";
import { styles } from "./styles";

/** The version in package.json, put here by webpack. */
declare const addinVersion: string;

/** Diagnostics to copy, or what this add-in is; above the screen, until it is closed. Fires "close". */
@customElement("ppf-support")
export class SupportCard extends LitElement {
  static styles = [
    styles,
    cardStyles,
    css`
      .outcome {
        display: flex;
        align-items: center;
        gap: var(--spacingHorizontalSNudge);
        font-weight: var(--fontWeightSemibold);
      }
      .outcome .good {
        color: var(--colorStatusSuccessForeground1);
      }
      .outcome .bad {
        color: var(--colorStatusWarningForeground1);
      }
      textarea {
        width: 100%;
        min-height: 132px;
        padding: var(--spacingVerticalSNudge) var(--spacingHorizontalS);
        border: 1px solid var(--colorNeutralStrokeAccessible);
        border-radius: var(--borderRadiusMedium);
        background: var(--colorNeutralBackground1);
        color: inherit;
        font: inherit;
        resize: vertical;
      }
      dl {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: var(--spacingVerticalXXS) var(--spacingHorizontalM);
      }
    `,
  ];

  @property({ attribute: false }) context!: PaneContext;
  @property({ attribute: false }) topic!: "diagnostics" | "about";
  @property({ attribute: false }) failure: Failure | null = null;
  @state() private copying: "loading" | "copied" | "refused" | "not loaded" = "loading";
  private text = "";

  render(): TemplateResult {
    const { messages } = this.context;
    const about = this.topic === "about";
    const title = about ? messages.product : messages.diagnostics.title;
    return openCard(this.context, title, this.close, about ? this.about() : this.diagnostics());
  }

  private about(): TemplateResult {
    const { messages, numbers } = this.context;
    const words = messages.about;
    return html`<p class="small">${messages.purpose}. ${messages.independence}</p>
      <dl class="small">
        <dt class="quiet">${words.version}</dt>
        <dd>${addinVersion}</dd>
        <dt class="quiet">${words.facts}</dt>
        <dd>${numbers.month(factsAsOf)}</dd>
        <dt class="quiet">${words.licence}</dt>
        <dd>${words.licenceText}</dd>
      </dl>
      <p class="small quiet">${words.privacy}</p>`;
  }

  private diagnostics(): TemplateResult {
    const { messages } = this.context;
    const words = messages.diagnostics;
    const outcomes = {
      loading: { title: words.loading, text: "", look: null },
      copied: { title: words.copied, text: words.copiedText, look: html`<span class="good">${icon("check")}</span>` },
      refused: { title: words.refused, text: words.refusedText, look: html`<span class="bad">${icon("warning")}</span>` },
      "not loaded": { title: words.notLoaded, text: words.notLoadedText, look: html`<span class="bad">${icon("warning")}</span>` },
    };
    const { title, text, look } = outcomes[this.copying];
    return html`<div role="status">
        <p class="outcome">${look ?? nothing}${title}</p>
        <p class="small quiet">${text}</p>
      </div>
      ${this.text
        ? html`<textarea class="small" lang="en" dir="ltr" readonly aria-label=${words.text} .value=${this.text}></textarea>`
        : nothing}
      ${this.copying === "not loaded"
        ? html`<div><fluent-button id="diagnose-again" @click=${this.copy}>${messages.failure.again}</fluent-button></div>`
        : nothing}`;
  }

  protected firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>("h2")?.focus();
    if (this.topic === "diagnostics") void this.copy();
  }

  private readonly close = (): void => {
    this.dispatchEvent(new Event("close"));
  };

  private readonly copy = async (): Promise<void> => {
    this.copying = "loading";
    try {
      const diagnosticsText = await loadPart("diagnostics");
      this.text = diagnosticsText({
        product: this.context.messages.product,
        version: addinVersion,
        factsAsOf,
        paneLanguage: document.documentElement.lang,
        theme: theme(),
        lastError: lastError(this.failure),
      });
    } catch {
      this.copying = "not loaded";
      return;
    }
    try {
      await navigator.clipboard.writeText(this.text);
      this.copying = "copied";
    } catch {
      this.copying = "refused";
      await this.updateComplete;
      const field = this.renderRoot.querySelector("textarea");
      field?.focus();
      field?.select();
    }
  };
}

/** "dark", "light, forced colors": as the page is shown now. */
function theme(): string {
  const forced = window.matchMedia("(forced-colors: active)").matches ? ", forced colors" : "";
  return `${document.documentElement.dataset.theme}${forced}`;
}

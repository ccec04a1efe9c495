import { css, html, LitElement, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { loadPart, type Parts } from "../load-part";
import { icon } from "./icons";
import type { PaneContext } from "./pane-context";
import { styles } from "./styles";

/** What a part draws that is fetched when it is first shown; where it cannot be loaded, a card that says so and tries again. */
@customElement("ppf-late")
export class LatePart extends LitElement {
  static styles = [
    styles,
    css`
      .instead {
        padding: var(--spacingVerticalM) var(--spacingHorizontalL);
      }
      .waiting {
        /* Under half a second nothing is shown. */
        animation: appear 1ms 500ms both;
      }
      @keyframes appear {
        from {
          opacity: 0;
        }
      }
    `,
  ];

  @property({ attribute: false }) context!: PaneContext;
  @property({ attribute: false }) name!: keyof Parts;
  /** Drawn once the part is there. */
  @property({ attribute: false }) content!: TemplateResult;
  @property({ type: Boolean }) shown = false;
  @state() private is: "waiting" | "there" | "missing" = "waiting";

  protected shouldUpdate(): boolean {
    return this.shown;
  }

  render(): TemplateResult {
    const { messages } = this.context;
    if (this.is === "there") return this.content;
    if (this.is === "waiting") return html`<p class="instead waiting small quiet" role="status">${messages.loading}</p>`;
    const { what, todo } = messages.failure.kinds["not-loaded"];
    return html`<div class="instead">
      <section class="card" role="alert">
        <h2>${icon("warning")}${what}</h2>
        <p class="small">${todo}</p>
        <div><fluent-button id="load-again" @click=${this.again}>${messages.failure.again}</fluent-button></div>
      </section>
    </div>`;
  }

  protected updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has("shown") && this.is !== "there") void this.load();
  }

  /** The button goes; the focus stays in the panel around it. */
  private readonly again = (): void => {
    this.parentElement?.focus();
    void this.load();
  };

  private readonly load = async (): Promise<void> => {
    this.is = "waiting";
    try {
      await loadPart(this.name);
      this.is = "there";
    } catch {
      this.is = "missing";
    }
  };
}

/** A part in its place: fetched when it is first shown, then drawn as `content`. */
export function latePart(context: PaneContext, name: keyof Parts, shown: boolean, content: TemplateResult): TemplateResult {
  return html`<ppf-late .context=${context} .name=${name} .content=${content} .shown=${shown}></ppf-late>`;
}

import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { icon, type IconName } from "./icons";
import type { PaneContext } from "./pane-context";
import { styles } from "./styles";

/** What the menu asks the pane to do. */
export type MenuChoice = "readAgain" | "log" | "help" | "diagnostics" | "about";

const choices: readonly (readonly [MenuChoice, IconName])[] = [
  ["readAgain", "refresh"],
  ["log", "clock"],
  ["help", "question"],
  ["diagnostics", "clipboard"],
  ["about", "info"],
];

/**
 * The button at the top and its menu, by the menu button pattern of the ARIA practices guide: arrow keys, Home, End and first
 * letters move, Escape closes and gives the focus back. Fires "choose" with the choice as its detail.
 */
@customElement("ppf-menu")
export class OverflowMenu extends LitElement {
  static shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static styles = [
    styles,
    css`
      :host {
        position: relative;
      }
      button {
        border: 1px solid transparent;
        border-radius: var(--borderRadiusMedium);
        background: none;
        color: inherit;
        font: inherit;
        cursor: pointer;
      }
      button:hover {
        background: var(--colorSubtleBackgroundHover);
      }
      button:active {
        background: var(--colorSubtleBackgroundPressed);
      }
      #open {
        display: grid;
        place-items: center;
        width: 32px;
        height: 32px;
        padding: 0;
      }
      #open .icon {
        fill: currentColor;
      }
      [role="menu"] {
        position: absolute;
        inset-block-start: 36px;
        inset-inline-end: 0;
        z-index: 4;
        display: grid;
        min-width: 180px;
        max-width: 240px;
        padding: var(--spacingVerticalXS);
        border: 1px solid var(--colorNeutralStroke1);
        border-radius: var(--borderRadiusMedium);
        background: var(--colorNeutralBackground1);
        box-shadow: var(--shadow4);
      }
      [role="menuitem"] {
        display: flex;
        align-items: center;
        gap: var(--spacingHorizontalS);
        min-height: 32px;
        padding: 0 var(--spacingHorizontalS);
        text-align: start;
      }
      [role="menuitem"][aria-disabled="true"] {
        color: var(--colorNeutralForegroundDisabled);
        cursor: default;
      }
      @media (forced-colors: active) {
        [role="menuitem"][aria-disabled="true"] {
          color: GrayText;
        }
      }
    `,
  ];

  @property({ attribute: false }) context!: PaneContext;
  /** Whether there is something to read again. */
  @property({ type: Boolean }) readable = false;
  @state() private open = false;

  render(): TemplateResult {
    const words = this.context.messages.menu;
    return html`<button
        id="open"
        type="button"
        aria-haspopup="menu"
        aria-expanded=${String(this.open)}
        aria-label=${words.open}
        title=${words.open}
        @click=${() => this.toggle(!this.open)}
        @keydown=${this.keyOnButton}
      >
        ${icon("more")}
      </button>
      ${this.open
        ? html`<div role="menu" aria-label=${words.open} @keydown=${this.keyInMenu} @focusout=${this.leave}>
            ${choices.map(
              ([choice, name]) =>
                html`<button
                  type="button"
                  role="menuitem"
                  tabindex="-1"
                  id=${choice}
                  aria-disabled=${String(choice === "readAgain" && !this.readable)}
                  @click=${() => this.choose(choice)}
                >
                  ${icon(name)}<span>${words[choice]}</span>
                </button>`,
            )}
          </div>`
        : nothing}`;
  }

  private get items(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>("[role=menuitem]")];
  }

  private toggle(open: boolean, at = 0): void {
    this.open = open;
    if (open) void this.updateComplete.then(() => this.items.at(at)?.focus());
  }

  private close(): void {
    this.open = false;
    this.renderRoot.querySelector<HTMLElement>("#open")?.focus();
  }

  private choose(choice: MenuChoice): void {
    if (choice === "readAgain" && !this.readable) return;
    this.close();
    this.dispatchEvent(new CustomEvent<MenuChoice>("choose", { detail: choice }));
  }

  private keyOnButton(event: KeyboardEvent): void {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    this.toggle(true, event.key === "ArrowDown" ? 0 : -1);
  }

  private keyInMenu(event: KeyboardEvent): void {
    const { items } = this;
    const at = items.indexOf((this.renderRoot as ShadowRoot).activeElement as HTMLElement);
    const moves: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 };
    const begins = (item: HTMLElement): boolean => (item.textContent ?? "").trim().toLowerCase().startsWith(event.key.toLowerCase());
    if (event.key === "Escape") this.close();
    else if (event.key in moves) items.at(moves[event.key] % items.length)?.focus();
    // From the button Tab goes on to what follows it.
    else if (event.key === "Tab") return this.close();
    else if (event.key.length === 1 && event.key !== " ") [...items.slice(at + 1), ...items].find(begins)?.focus();
    else return;
    event.preventDefault();
  }

  /** A click elsewhere: the menu closes, the focus goes where the user wants it. */
  private leave({ relatedTarget }: FocusEvent): void {
    const within = relatedTarget instanceof Node && this.renderRoot.contains(relatedTarget);
    if (!within) this.open = false;
  }
}

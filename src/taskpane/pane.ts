import { css, html, LitElement, nothing, render, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { changingCells } from "./changing-cells";
import { type Planner } from "./controller";
import { actionSteps, type Failure, type PlannerState, type Screen, screens, sourceAddress } from "./planner-state";
import { failureCard, failureStyles } from "./elements/failure-card";
import { latePart } from "./elements/late-part";
import type { PaneContext } from "./elements/pane-context";
import "./elements/overflow-menu";
import type { MenuChoice } from "./elements/overflow-menu";
import "./elements/portfolio-screen";
import { styles } from "./elements/styles";
import { tabList, tabStyles } from "./elements/tab-list";
import { fetchWhenIdle } from "./fetch-when-idle";
import { lacksColumns } from "./lacks-columns";
import { type Language, languageOf } from "./languages";
import { numberFormats } from "./number-formats";
import { periodName } from "./period-name";
import { keepTabOrder } from "./tab-order";
import { followTheme } from "./theme";

export interface PaneOptions {
  /** Office's display language, "en-US"; undefined: the browser's. */
  locale?: string;
  /** Office's background as "#rrggbb", where it tells one. */
  background?: string;
}

/** The frame: header, tabs, the screen, what is going on, and the action at the bottom. */
@customElement("ppf-pane")
export class Pane extends LitElement {
  static styles = [
    styles,
    failureStyles,
    tabStyles,
    css`
      :host {
        background: var(--colorNeutralBackground1);
      }
      main {
        display: grid;
        grid-template-rows: auto auto auto minmax(0, 1fr) auto;
        grid-template-columns: minmax(0, 1fr);
        height: 100vh;
        height: 100dvh;
      }
      header {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        align-items: center;
        gap: var(--spacingHorizontalXS);
        min-height: 52px;
        padding-block: var(--spacingVerticalS) var(--spacingVerticalXS);
        /* Excel draws its own button over the top corner at the end, 34 x 32 px. */
        padding-inline: var(--spacingHorizontalL) 40px;
      }
      h1 {
        margin: 0;
        font-size: var(--fontSizeBase400);
        line-height: var(--lineHeightBase400);
        font-weight: var(--fontWeightSemibold);
      }
      h1 {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .progress {
        position: relative;
        height: 0;
      }
      /* Under half a second nothing is shown, and nothing moves when it is. */
      .progress > * {
        position: absolute;
        inset: -1px 0 auto;
        z-index: 3;
        animation: appear 150ms 500ms both;
      }
      .track {
        width: 100%;
        height: 2px;
        overflow: hidden;
        border: 0;
        background: none;
        appearance: none;
      }
      progress.track {
        height: 4px;
        background: var(--colorNeutralBackground5);
      }
      .track::-webkit-progress-bar {
        background: var(--colorNeutralBackground5);
      }
      .track::-webkit-progress-value {
        background: var(--colorCompoundBrandBackground);
      }
      .track::-moz-progress-bar {
        background: var(--colorCompoundBrandBackground);
      }
      div.track::after {
        content: "";
        display: block;
        width: 40%;
        height: 100%;
        background: var(--colorCompoundBrandBackground);
        animation: slide 1.4s ease-in-out infinite;
      }
      .doing {
        z-index: 2;
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: var(--spacingHorizontalS);
        min-height: 40px;
        padding: var(--spacingVerticalSNudge) var(--spacingHorizontalL);
        background: var(--colorNeutralBackground2);
        border-bottom: 1px solid var(--colorNeutralStroke2);
        box-shadow: var(--shadow4);
        overflow-wrap: anywhere;
      }
      @keyframes appear {
        from {
          opacity: 0;
        }
      }
      @keyframes slide {
        from {
          transform: translateX(-100%);
        }
        to {
          transform: translateX(250%);
        }
      }
      .screens {
        min-height: 0;
      }
      .panel {
        /* What is there for a screen reader alone is cut off here, too. */
        position: relative;
        height: 100%;
        overflow-y: scroll;
        overflow-x: hidden;
      }
      @media (max-width: 299px) {
        /* Tables of numbers keep their columns. */
        .panel {
          overflow-x: auto;
        }
      }
      .panel:focus-visible {
        outline-offset: -2px;
      }
      .opened {
        max-height: 50vh;
        overflow-y: auto;
      }
      .outdated {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: var(--spacingHorizontalS);
        padding: var(--spacingVerticalSNudge) var(--spacingHorizontalL);
        border-bottom: 1px solid var(--colorNeutralStroke2);
        background: var(--colorNeutralBackground2);
      }
      .outdated fluent-button {
        flex: none;
      }
      .trouble {
        padding: var(--spacingVerticalM) var(--spacingHorizontalL) 0;
      }
      @media (prefers-reduced-motion: reduce) {
        div.track::after {
          width: 100%;
        }
      }
      @media (forced-colors: active) {
        div.track::after {
          background: Highlight;
        }
        progress.track {
          forced-color-adjust: none;
          background: Canvas;
        }
        .track::-webkit-progress-bar {
          background: Canvas;
        }
        .track::-webkit-progress-value {
          background: Highlight;
        }
        .track::-moz-progress-bar {
          background: Highlight;
        }
      }
    `,
  ];

  @property({ attribute: false }) context!: PaneContext;
  @property({ attribute: false }) state!: PlannerState;
  /** The card that the user opened above the screen. */
  @state() private opened: "log" | "diagnostics" | "about" | null = null;
  private drawn: Screen = "portfolio";
  private action: PlannerState["action"] = "offer";
  private lastFailure: Failure | null = null;
  /** Whether the focus, when it was last in the pane, was inside a screen. */
  private insideScreen = false;
  private placed = false;
  /** Screens that were shown: those stand behind their tabs as they were left, the others are not made yet. */
  private readonly seen = new Set<Screen>();

  render(): TemplateResult {
    const { state, context } = this;
    const { messages } = context;
    const { busy, failure } = state;
    const aboveScreen = failure && !actionSteps.includes(failure.step);
    return html`<main @focusin=${this.noteFocus}>
      ${this.header()}
      ${tabList(messages.product, screens, messages.screens, state.screen, (screen) => context.planner.showScreen(screen))}
      <div>
        ${busy ? this.progress(busy) : nothing} ${this.opened ? this.card(this.opened) : nothing}
        ${aboveScreen ? html`<div class="trouble">${failureCard(context, failure)}</div>` : nothing}
        ${state.outdated && !busy ? this.outdated() : nothing}
      </div>
      <div class="screens">${screens.map((screen) => this.panel(screen))}</div>
      ${this.hasActions() ? this.actions() : nothing}
      <p class="unseen" role="status">${this.told()}</p>
    </main>`;
  }

  /** The answer below is not the workbook's any more. */
  private outdated(): TemplateResult {
    const { messages, planner } = this.context;
    return html`<div class="outdated small" role="status">
      <span>${messages.outdated}</span>
      <fluent-button id="read-changes" size="small" @click=${() => planner.readAgain()}>${messages.readChanges}</fluent-button>
    </div>`;
  }

  private progress({ step, place, done, total }: NonNullable<PlannerState["busy"]>): TemplateResult {
    const { planner, messages, numbers } = this.context;
    const doing = step === "showing" ? "" : messages.busy[step](place);
    const rows = total ? messages.rowsRead(numbers.count(done ?? 0), numbers.count(total)) : "";
    return html`<div class="progress">
      ${total
        ? html`<progress id="read" class="track" max=${total} .value=${done ?? 0} aria-label=${doing} aria-valuetext=${rows}></progress>`
        : html`<div class="track"></div>`}
      ${doing
        ? html`<div class="doing small">
            <span>${doing}${rows ? html`<br /><span class="quiet number">${rows}</span>` : nothing}</span>
            ${step === "reading" || step === "previewing"
              ? html`<fluent-button id="cancel" size="small" @click=${() => planner.cancel()}>${messages.cancel}</fluent-button>`
              : nothing}
          </div>`
        : nothing}
    </div>`;
  }

  private card(opened: "log" | "diagnostics" | "about"): TemplateResult {
    const { context, state } = this;
    const card =
      opened === "log"
        ? html`<ppf-log .context=${context} .state=${state} .shown=${true} @close=${this.closeCard}></ppf-log>`
        : html`<ppf-support
            .context=${context}
            .topic=${opened}
            .failure=${this.lastFailure}
            @close=${this.closeCard}
          ></ppf-support>`;
    return html`<div class="opened">${latePart(context, "cards", true, card)}</div>`;
  }

  /** Whether there is something to write, or something to say about what was written or put back. */
  private hasActions(): boolean {
    const { portfolio, action, failure } = this.state;
    return portfolio !== null || action !== "offer" || (failure !== null && actionSteps.includes(failure.step));
  }

  private actions(): TemplateResult {
    const { context, state } = this;
    const bar = html`<ppf-actions .context=${context} .state=${state} .shown=${true}></ppf-actions>`;
    return latePart(context, "placed", true, bar);
  }

  private header(): TemplateResult {
    const { portfolio, source, busy } = this.state;
    const { messages, numbers } = this.context;
    const name = source ? (source.tableName ?? sourceAddress(source)) : messages.product;
    const count = portfolio?.lines.length ?? 0;
    const about = portfolio
      ? [periodName(portfolio, this.context), messages.linesRead(count, numbers.count(count))].filter(Boolean).join(" · ")
      : messages.purpose;
    return html`<header>
      <div>
        <h1 title=${name}>${name}</h1>
        <p class="small quiet">${about}</p>
      </div>
      <ppf-menu .context=${this.context} .readable=${source !== null && busy === null} @choose=${this.chosen}></ppf-menu>
    </header>`;
  }

  private chosen({ detail: choice }: CustomEvent<MenuChoice>): void {
    if (choice === "readAgain") void this.context.planner.readAgain();
    else if (choice === "help") window.open("help.html", "_blank", "noopener");
    else {
      // A card that is open already begins anew.
      this.opened = null;
      void this.updateComplete.then(() => (this.opened = choice));
    }
  }

  /** Bound: what a late part draws has that part for its host. */
  private readonly closeCard = (): void => {
    this.opened = null;
    this.renderRoot.querySelector<HTMLElement>("ppf-menu")?.focus();
  };

  private panel(screen: Screen): TemplateResult {
    const { state, context } = this;
    const shown = state.screen === screen;
    if (shown) this.seen.add(screen);
    const inside = {
      portfolio: html`<ppf-portfolio .context=${context} .state=${state} .shown=${shown}></ppf-portfolio>`,
      placement: latePart(
        context,
        "placed",
        shown,
        html`<ppf-placement .context=${context} .state=${state} .shown=${shown}></ppf-placement>`,
      ),
      programs: latePart(
        context,
        "programs-screen",
        shown,
        html`<ppf-programs .context=${context} .state=${state} .shown=${shown}></ppf-programs>`,
      ),
      assumptions: latePart(
        context,
        "assumptions-screen",
        shown,
        html`<ppf-assumptions .context=${context} .state=${state} .shown=${shown}></ppf-assumptions>`,
      ),
    };
    return html`<div
      class="panel"
      id="panel-${screen}"
      role="tabpanel"
      tabindex="0"
      aria-labelledby="tab-${screen}"
      ?hidden=${!shown}
    >
      ${this.seen.has(screen) ? inside[screen] : nothing}
    </div>`;
  }

  private noteFocus({ target }: Event): void {
    this.insideScreen = Boolean((target as Element).closest(".panel"));
  }

  protected willUpdate(): void {
    const { action, failure } = this.state;
    this.lastFailure = failure ?? this.lastFailure;
    // The review needs the room.
    if (action === "review" && this.action !== action) this.opened = null;
    this.action = action;
  }

  /**
   * Where a step inside a screen led to another, the focus goes with it; on the tabs it stays where the keys are. With the first
   * placement the other screens are of use.
   */
  protected updated(): void {
    const { screen, analysis } = this.state;
    if (screen !== this.drawn && this.insideScreen) this.focusScreen();
    this.drawn = screen;
    requestAnimationFrame(() => this.keepFocus());
    if (analysis && !this.placed) fetchWhenIdle(["programs-screen", "assumptions-screen", "cards"]);
    this.placed ||= analysis !== null;
  }

  private focusScreen(): void {
    this.renderRoot.querySelector<HTMLElement>(`#panel-${this.state.screen}`)?.focus();
  }

  /** What had the focus may be gone with what was drawn: then its screen has it, or the keyboard would lead nowhere. */
  private keepFocus(): void {
    const { activeElement } = this.renderRoot as ShadowRoot;
    if (this.insideScreen && !activeElement && document.hasFocus()) this.focusScreen();
  }

  /** What a screen reader is told when something has happened; failures are alerts of their own. */
  private told(): string {
    const { busy, failure, action, preview, outcome, analysis, portfolio, obstacle } = this.state;
    const { messages, numbers } = this.context;
    if (busy) return busy.step === "showing" ? "" : messages.busy[busy.step](busy.place);
    if (failure) return "";
    if (action === "review" && preview) {
      const cells = changingCells(preview);
      const edited = preview.blocks.reduce((sum, { state, conflicts }) => sum + (state === "conflict" ? conflicts.length : 0), 0);
      const title = cells === 0 ? messages.action.nothingToWrite : messages.action.reviewTitle(cells, numbers.count(cells));
      return edited === 0 ? title : `${title}. ${messages.action.conflicts(edited, numbers.count(edited))}`;
    }
    if (action === "written") {
      const { written, editsKept, unchanged } = messages.action;
      return outcome?.logged ? written : outcome?.changed ? editsKept : unchanged;
    }
    if (action === "restored") return messages.action.restored;
    const asked = portfolio?.questions.length ?? 0;
    const questions = asked > 0 ? messages.questions.open(asked, numbers.count(asked)) : "";
    if (analysis) return `${messages.placement.sentence(analysis.placement.anchor, analysis.placement.reach)}. ${questions}`.trim();
    if (!portfolio) return "";
    const { length } = portfolio.problems;
    const unplaced = portfolio.withoutModel.reduce((sum, group) => sum + group.lines, 0);
    if (obstacle) return messages.portfolio.obstacles[obstacle.about];
    if (lacksColumns(portfolio)) return messages.portfolio.unmapped;
    if (length > 0) return messages.portfolio.problems(length, numbers.count(length));
    return unplaced > 0 ? `${messages.unplaced.title(unplaced, numbers.count(unplaced))}. ${questions}`.trim() : "";
  }
}

/**
 * Draws the pane into an element that is covered (taskpane.css), and keeps it in step with the planner: Office may still be looking
 * for its host. Returns what uncovers it in Office's language and colours, which are mostly those of the browser, in which it was
 * drawn.
 */
export async function drawPane(root: HTMLElement, planner: Planner, today: number): Promise<(options: PaneOptions) => Promise<void>> {
  const contextFor = async (locale: string | undefined): Promise<PaneContext> => {
    const { messages } = await inLanguage(locale);
    return { planner, messages, numbers: numberFormats(locale), today };
  };
  const showTheme = followTheme();
  const pane = new Pane();
  const likely = navigator.language;
  pane.context = await contextFor(likely);
  pane.state = planner.state;
  planner.subscribe(() => {
    pane.state = planner.state;
  });
  keepTabOrder(pane);
  root.replaceChildren(pane);
  return async ({ locale, background }) => {
    if (locale !== undefined && locale !== likely) pane.context = await contextFor(locale);
    showTheme(background);
    root.className = "";
  };
}

/** In a browser without Excel around it there is nothing to plan: says so instead. */
export async function mountOutside(root: HTMLElement): Promise<void> {
  const { product, outsideExcel } = (await inLanguage(navigator.language)).messages;
  root.replaceChildren();
  render(html`<main class="outside"><h1>${product}</h1><p>${outsideExcel}</p></main>`, root);
  root.className = "";
}

/** The language for a locale, which is then the language of the page. */
async function inLanguage(locale: string | undefined): Promise<Language> {
  const language = await languageOf(locale);
  document.documentElement.lang = language.code;
  return language;
}

import { css, html, nothing, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { quotedSheet } from "../../framework/portfolio/grid";
import type { PlannedBlock, Preview } from "../../workbook/planner-workbook";
import type { PlannerState } from "../controller";
import { failureCard, failureStyles } from "./failure-card";
import { icon, type IconName } from "./icons";
import { ScreenElement } from "./screen-element";
import { styles } from "./styles";

const stateIcons: Record<PlannedBlock["state"], IconName> = { new: "plus", update: "pencil", unchanged: "equal" };
const writing = ["previewing", "writing", "restoring"];

/** At the bottom of every screen: from "Review" over the list of what will be written to "Written" and Undo. */
@customElement("ppf-actions")
export class ActionBar extends ScreenElement {
  static styles = [
    styles,
    failureStyles,
    css`
      :host {
        border-top: 1px solid var(--colorNeutralStroke2);
        background: var(--colorNeutralBackground1);
        box-shadow: var(--shadow4);
      }
      .bar {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--spacingVerticalS);
        padding: var(--spacingVerticalM) var(--spacingHorizontalL);
        max-height: 72vh;
        overflow-y: auto;
      }
      .bar > fluent-button,
      .buttons > fluent-button:first-child {
        width: 100%;
      }
      .buttons {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: var(--spacingHorizontalS);
        position: sticky;
        bottom: 0;
        background: var(--colorNeutralBackground1);
      }
      .sheet {
        display: grid;
        gap: var(--spacingVerticalXS);
        padding: var(--spacingVerticalS) 0;
        border-top: 1px solid var(--colorNeutralStroke2);
      }
      .block {
        display: grid;
        gap: var(--spacingVerticalXXS);
      }
      h2:focus {
        outline: none;
      }
      .done {
        display: flex;
        align-items: center;
        gap: var(--spacingHorizontalSNudge);
      }
      .done .icon {
        width: 20px;
        height: 20px;
        color: var(--colorStatusSuccessForeground1);
      }
      @keyframes rise {
        from {
          opacity: 0;
        }
      }
      .bar.open {
        animation: rise 150ms ease-out;
      }
    `,
  ];

  private drawn: PlannerState["action"] = "offer";
  private hadFocus = false;

  protected willUpdate(): void {
    this.hadFocus = this.renderRoot instanceof ShadowRoot && this.renderRoot.activeElement !== null;
  }

  /** A new stage takes the focus, so that the keyboard and a screen reader are where the answer is; focus is never lost. */
  protected updated(): void {
    const { action } = this.state;
    const entered = action !== this.drawn && action !== "offer";
    const lost = this.hadFocus && (this.renderRoot as ShadowRoot).activeElement === null;
    if (entered || lost) this.renderRoot.querySelector<HTMLElement>("h2[tabindex], fluent-button")?.focus();
    this.drawn = action;
  }

  render(): TemplateResult {
    const { action, failure, preview, outcome } = this.state;
    if (failure && writing.includes(failure.step)) {
      return html`<div class="bar open">${failureCard(this.context, failure)}</div>`;
    }
    if (action === "review" && preview) return this.review(preview);
    if (action === "written" && outcome) return this.written();
    if (action === "restored") return this.restored();
    return this.offer();
  }

  private offer(): TemplateResult {
    const { messages, numbers, planner } = this.context;
    const { analysis, portfolio, obstacle, preview, busy } = this.state;
    const words = messages.action;
    if (!analysis) {
      return html`<div class="bar">
        <p class="small quiet">${obstacle ? words.obstacles[obstacle.about] : portfolio ? words.blocked : words.none}</p>
      </div>`;
    }
    const changing = preview && changingCells(preview);
    const label =
      changing === null ? words.reviewUnknown : changing === 0 ? words.upToDate : words.review(numbers.count(changing), changing);
    return html`<div class="bar">
      <fluent-button
        id="review"
        appearance=${changing === 0 ? "outline" : "primary"}
        ?disabled-focusable=${busy !== null}
        aria-disabled=${String(busy !== null)}
        @click=${() => planner.review()}
        >${label}${icon(changing === 0 ? "check" : "chevron", "end")}</fluent-button
      >
    </div>`;
  }

  private review(preview: Preview): TemplateResult {
    const { messages, numbers, planner } = this.context;
    const { busy } = this.state;
    const words = messages.action;
    const changing = changingCells(preview);
    const sheets = [...new Set(preview.blocks.map(({ sheet }) => sheet))];
    const leave = (event: KeyboardEvent): void => {
      if (event.key === "Escape") planner.closeReview();
    };
    return html`<div class="bar open" role="group" aria-labelledby="review-title" @keydown=${leave}>
      <h2 id="review-title" tabindex="-1">
        ${changing === 0 ? words.nothingToWrite : words.reviewTitle(changing, numbers.count(changing))}
      </h2>
      <p class="small quiet">${changing === 0 ? words.nothingText : words.promise}</p>
      ${sheets.map(
        (sheet) =>
          html`<div class="sheet">
            <h3>${sheet}</h3>
            ${preview.blocks.filter((planned) => planned.sheet === sheet).map((planned) => this.block(planned))}
          </div>`,
      )}
      <div class="buttons">
        ${changing === 0
          ? html`<fluent-button id="back" @click=${() => planner.closeReview()}>${words.close}</fluent-button>`
          : html`<fluent-button
                id="write"
                appearance="primary"
                ?disabled-focusable=${busy !== null}
                aria-disabled=${String(busy !== null)}
                @click=${() => planner.write()}
                >${words.write}</fluent-button
              >
              <fluent-button
                id="back"
                ?disabled-focusable=${busy !== null}
                aria-disabled=${String(busy !== null)}
                @click=${() => planner.closeReview()}
                >${words.back}</fluent-button
              >`}
      </div>
    </div>`;
  }

  private block({ block, address, cells, state, notes, sheet }: PlannedBlock): TemplateResult {
    const { messages, numbers } = this.context;
    const words = messages.action;
    const there = `${quotedSheet(sheet)}!${address}`;
    const range = state === "new" ? html`<span class="number">${address}</span>` : this.cellLink(there, address);
    return html`<div class="block small">
      <div class="row">
        <span>${words.blocks[block]}</span>
        <span class="tag ${state === "unchanged" ? "" : "brand"}">${icon(stateIcons[state])}${words.states[state]}</span>
      </div>
      <span class="quiet">${range}, ${words.cells(cells, numbers.count(cells))}</span>
      ${notes.map((note) => html`<span class="quiet">${note}</span>`)}
    </div>`;
  }

  private written(): TemplateResult {
    const { messages, numbers, planner } = this.context;
    const { outcome, busy } = this.state;
    const words = messages.action;
    const changed = outcome?.blocks.filter(({ state }) => state !== "unchanged") ?? [];
    const cells = changed.reduce((sum, planned) => sum + planned.cells, 0);
    return html`<div class="bar open">
      <h2 class="done" tabindex="-1">${icon("check")}${outcome?.changed ? words.written : words.nothingToWrite}</h2>
      <p class="small quiet">
        ${outcome?.changed
          ? words.writtenText(cells, numbers.count(cells), new Set(changed.map(({ sheet }) => sheet)).size)
          : words.unchanged}
      </p>
      ${outcome?.changed
        ? html`<ul class="small">
            ${changed.map(
              ({ sheet, address }) => html`<li>${this.cellLink(`${quotedSheet(sheet)}!${address}`, sheet)}</li>`,
            )}
          </ul>`
        : nothing}
      <div class="buttons">
        <fluent-button id="close" @click=${() => planner.closeReview()}>${words.close}</fluent-button>
        ${outcome?.changed
          ? html`<fluent-button
              id="undo"
              ?disabled-focusable=${busy !== null}
              aria-disabled=${String(busy !== null)}
              @click=${() => planner.undo()}
              >${words.undo}</fluent-button
            >`
          : nothing}
      </div>
    </div>`;
  }

  private restored(): TemplateResult {
    const { messages, planner } = this.context;
    const words = messages.action;
    return html`<div class="bar open">
      <h2 class="done" tabindex="-1">${icon("check")}${words.restored}</h2>
      <p class="small quiet">${words.restoredText}</p>
      <fluent-button id="close" @click=${() => planner.closeReview()}>${words.close}</fluent-button>
    </div>`;
  }
}

/** Cells of the blocks in which something changes. */
export function changingCells({ blocks }: Preview): number {
  return blocks.reduce((sum, planned) => sum + (planned.state === "unchanged" ? 0 : planned.cells), 0);
}

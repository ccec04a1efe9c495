import { css, html, nothing, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { quotedSheet } from "../../framework/portfolio/grid";
import { type Conflict, isGivenUp, type PlannedBlock, type Preview, type Target } from "../../workbook/planner-workbook";
import { asksToKeep } from "../asks-to-keep";
import { changingCells } from "../changing-cells";
import "../english/writing";
import type { PlannerState } from "../planner-state";
import { frameworkText } from "./framework-text";
import { icon, type IconName } from "./icons";
import { SectionElement } from "./section-element";
import { styles } from "./styles";

const stateTags: Record<PlannedBlock["state"], string> = { new: "brand", update: "brand", unchanged: "", conflict: "wait" };
const stateIcons: Record<PlannedBlock["state"], IconName> = { new: "plus", update: "pencil", unchanged: "equal", conflict: "warning" };
/** Conflicts, and places left as they are, listed before "and 12 more"; those are settled together. */
const listed = 20;

/** The list of what will be written, with its conflicts and where it goes; then what was written, or put back. */
@customElement("ppf-writing")
export class WritingStages extends SectionElement {
  static styles = [
    styles,
    css`
      .stage {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--spacingVerticalS);
      }
      .buttons > fluent-button:first-child {
        width: 100%;
      }
      .buttons > :only-child {
        grid-column: 1 / -1;
      }
      .buttons {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: var(--spacingHorizontalS);
        position: sticky;
        /* Down to the edge: nothing that is scrolled shows beneath. */
        bottom: calc(-1 * var(--spacingVerticalM));
        margin-bottom: calc(-1 * var(--spacingVerticalM));
        padding-block: var(--spacingVerticalS) var(--spacingVerticalM);
        background: var(--colorNeutralBackground1);
      }
      .sheet {
        display: grid;
        gap: var(--spacingVerticalS);
        padding: var(--spacingVerticalS) 0;
        border-top: 1px solid var(--colorNeutralStroke2);
      }
      .block {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--spacingVerticalXXS);
      }
      .conflict {
        display: grid;
        gap: var(--spacingVerticalXS);
        padding-block: var(--spacingVerticalXS) var(--spacingVerticalS);
      }
      .sides {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: var(--spacingHorizontalS);
      }
      .sides label {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: var(--spacingHorizontalXS);
        align-content: start;
        padding: var(--spacingVerticalXS) var(--spacingHorizontalSNudge);
        border: 1px solid var(--colorNeutralStroke1);
        border-radius: var(--borderRadiusMedium);
        overflow-wrap: anywhere;
      }
      .sides label:has(:checked) {
        border-color: var(--colorCompoundBrandStroke);
        background: var(--colorBrandBackground2);
      }
      .sides input {
        margin: 2px 0;
        accent-color: var(--colorCompoundBrandBackground);
      }
      .sides :is(strong, code) {
        grid-column: 2;
        font-weight: var(--fontWeightSemibold);
      }
      .sides code {
        font: inherit;
        color: var(--colorNeutralForeground2);
      }
      .where {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        align-items: center;
        gap: var(--spacingVerticalXS) var(--spacingHorizontalM);
      }
      .changed {
        display: grid;
        gap: var(--spacingVerticalSNudge);
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
    `,
  ];

  private drawn: PlannerState["action"] = "offer";
  /** A new stage takes the focus, so that the keyboard and a screen reader are where the answer is. */
  protected updated(): void {
    const { action } = this.state;
    if (action === this.drawn) super.updated();
    else this.renderRoot.querySelector("h2")?.focus();
    this.drawn = action;
  }

  render(): TemplateResult {
    const { action, preview } = this.state;
    if (action === "review" && preview) return this.review(preview);
    return action === "written" ? this.written() : this.restored();
  }

  private review(preview: Preview): TemplateResult {
    const { messages, numbers, planner } = this.context;
    const { busy } = this.state;
    const words = messages.action;
    const changing = changingCells(preview);
    const edited = preview.blocks.some(({ conflicts }) => conflicts.length > 0);
    const asked = asksToKeep(preview);
    const promise = changing > 0 ? words.promise : asked ? words.editsAsked : edited ? words.editsOnly : words.nothingText;
    const sheets = [...new Set(preview.blocks.map(({ sheet }) => sheet))];
    const leave = (event: KeyboardEvent): void => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      planner.closeReview();
    };
    return html`<div class="stage" role="group" aria-labelledby="review-title" @keydown=${leave}>
      <h2 id="review-title" tabindex="-1">
        ${changing > 0 ? words.reviewTitle(changing, numbers.count(changing)) : asked ? words.reviewEdits : words.nothingToWrite}
      </h2>
      <p class="small quiet">${promise}</p>
      ${preview.blocks.some(({ state }) => state === "new") ? this.whereTo() : nothing}
      ${sheets.map(
        (sheet) =>
          html`<div class="sheet">
            <h3>${sheet}</h3>
            ${preview.blocks.filter((planned) => planned.sheet === sheet).map((planned) => this.block(planned))}
          </div>`,
      )}
      <div class="buttons">
        ${changing === 0 && !asked
          ? html`<fluent-button id="back" aria-keyshortcuts="Escape" @click=${() => planner.closeReview()}
              >${words.close}</fluent-button
            >`
          : html`<fluent-button
                id="write"
                appearance="primary"
                ?disabled-focusable=${busy !== null}
                aria-disabled=${String(busy !== null)}
                @click=${() => planner.write()}
                >${changing === 0 ? words.keepEdits : words.write}</fluent-button
              >
              <fluent-button
                id="back"
                aria-keyshortcuts="Escape"
                ?disabled-focusable=${busy !== null}
                aria-disabled=${String(busy !== null)}
                @click=${() => planner.closeReview()}
                >${words.back}</fluent-button
              >`}
      </div>
    </div>`;
  }

  /** Where blocks that are not in the workbook yet go. */
  private whereTo(): TemplateResult {
    const { messages, planner } = this.context;
    const { target } = this.state;
    const words = messages.action;
    const anchor = target.kind === "anchor" ? `${quotedSheet(target.sheet)}!${target.address}` : "";
    return html`<div class="where small">
      <label for="where">${words.whereTo}</label>
      <select
        id="where"
        class="field small"
        .value=${live(target.kind)}
        @change=${(event: Event) => planner.aimAt((event.target as HTMLSelectElement).value as Target["kind"])}
      >
        ${(["own", "one", "anchor"] as const).map(
          (kind) => html`<option value=${kind} ?selected=${kind === target.kind}>
            ${kind === "anchor" && anchor ? words.anchored(anchor) : words.targets[kind]}
          </option>`,
        )}
      </select>
      ${anchor
        ? html`<span></span><button class="link touch" @click=${() => planner.aimAt("anchor")}>${words.anotherCell}</button>`
        : nothing}
    </div>`;
  }

  /** What the user has edited, each cell by itself and, where there are several, with one click for all. */
  private conflicts(conflicts: Conflict[]): TemplateResult {
    const { messages, numbers, planner } = this.context;
    const words = messages.action;
    const kept = conflicts.filter((conflict) => !isGivenUp(conflict, this.state.givenUp));
    return html`${conflicts.slice(0, listed).map((conflict) => this.conflict(conflict))} ${this.rest(conflicts.length - listed)}
      ${kept.length > 1
        ? html`<div>
            <fluent-button size="small" @click=${() => planner.resolve(kept, "ours")}
              >${words.oursForAll(numbers.count(kept.length))}</fluent-button
            >
          </div>`
        : nothing}`;
  }

  /** Both values side by side; the user's stays unless it is given up. */
  private conflict(conflict: Conflict): TemplateResult {
    const { messages, numbers, planner } = this.context;
    const { address, yours, ours } = conflict;
    const keeps = isGivenUp(conflict, this.state.givenUp) ? "ours" : "yours";
    const words = messages.action;
    const shown = (value: Conflict["yours"]): TemplateResult => {
      const text = typeof value === "number" ? numbers.plain(value) : String(value);
      // A formula breaks where its parts end.
      if (text.startsWith("=")) return html`<code dir="ltr">${text.split(/(?<=[,([:])/).map((piece) => html`${piece}<wbr />`)}</code>`;
      return html`<strong dir="auto">${text === "" ? words.blank : text}</strong>`;
    };
    return html`<fieldset class="conflict">
      <legend class="unseen">${address}</legend>
      <span>${this.cellLink(address)}</span>
      <div class="sides">
        ${([["yours", yours], ["ours", ours]] as const).map(
          ([side, value]) =>
            html`<label
              ><input
                type="radio"
                name=${address}
                .checked=${live(keeps === side)}
                @change=${() => planner.resolve([conflict], side)}
              /><span>${words.keeps[side]}</span>${shown(value)}</label
            >`,
        )}
      </div>
    </fieldset>`;
  }

  private block({ block, address, cells, state, conflicts, notes, sheet }: PlannedBlock): TemplateResult {
    const { messages, numbers } = this.context;
    const words = messages.action;
    const there = `${quotedSheet(sheet)}!${address}`;
    const range = state === "new" ? html`<span class="number">${address}</span>` : this.cellLink(there, address);
    return html`<div class="block small">
      <div class="row">
        <span>${words.blocks[block]}</span>
        <span class="tag ${stateTags[state]}">${icon(stateIcons[state])}${words.states[state]}</span>
      </div>
      <span class="quiet">${cells > 0 ? words.cellsIn(cells, numbers.count(cells)) : nothing} ${range}</span>
      ${notes.map((note) => html`<span class="quiet">${frameworkText(this.context, note, "beginning")}</span>`)}
      ${conflicts.length === 0
        ? nothing
        : state === "conflict"
          ? html`<p>${words.conflicts(conflicts.length, numbers.count(conflicts.length))}</p>
              ${this.conflicts(conflicts)}`
          : this.disclosure(words.changeChoice, () => this.conflicts(conflicts))}
    </div>`;
  }

  private written(): TemplateResult {
    const { messages, numbers, planner } = this.context;
    const { outcome, busy, target } = this.state;
    const words = messages.action;
    const all = outcome?.blocks ?? [];
    const isShared = (sheet: string): boolean => all.some((other) => other.sheet === sheet && other.state !== "new");
    // The log has a sheet of its own wherever the rest goes, and what comes onto a sheet of ours that was there adds none.
    const addsSheets = all.some(
      ({ state, block, sheet }) => state === "new" && !isShared(sheet) && (target.kind !== "anchor" || block === "log"),
    );
    const changed = all.filter(({ state, cells }) => state !== "unchanged" && (state !== "conflict" || cells > 0));
    const cells = changed.reduce((sum, planned) => sum + planned.cells, 0);
    const [title, text] = outcome?.logged
      ? [words.written, words.writtenText(cells, numbers.count(cells), new Set(changed.map(({ sheet }) => sheet)).size)]
      : outcome?.changed
        ? [words.editsKept, words.editsKeptText]
        : [words.nothingToWrite, words.unchanged];
    return html`<div class="stage">
      <h2 class="done" tabindex="-1">${icon("check")}${title}</h2>
      <p class="small quiet">${text}</p>
      ${outcome?.logged
        ? html`<ul class="small changed">
            ${changed.map(
              ({ block, sheet, address }) =>
                html`<li>
                  ${this.cellLink(`${quotedSheet(sheet)}!${address}`, sheet)}<br /><span class="quiet">${words.blocks[block]}</span>
                </li>`,
            )}
          </ul>`
        : nothing}
      ${addsSheets ? html`<p class="small quiet" id="undo-deletes">${words.undoDeletes}</p>` : nothing}
      <div class="buttons">
        <fluent-button id="close" @click=${() => planner.closeReview()}>${words.close}</fluent-button>
        ${outcome?.logged
          ? html`<fluent-button
              id="undo"
              aria-describedby=${addsSheets ? "undo-deletes" : nothing}
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
    const { kept } = this.state;
    const words = messages.action;
    return html`<div class="stage">
      <h2 class="done" tabindex="-1">${icon("check")}${words.restored}</h2>
      <p class="small quiet">${words.restoredText}</p>
      ${kept.length > 0
        ? html`<p class="small">${words.restoredKept}</p>
            <ul class="small">
              ${kept
                .slice(0, listed)
                .map((place) => html`<li>${place.includes("!") ? this.cellLink(place) : html`<strong>${place}</strong>`}</li>`)}
            </ul>
            ${this.rest(kept.length - listed)}`
        : nothing}
      <div class="buttons">
        <fluent-button id="close" @click=${() => planner.closeReview()}>${words.close}</fluent-button>
      </div>
    </div>`;
  }
}

import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { quotedSheet } from "../../framework/portfolio/grid";
import type { LogEntry } from "../../workbook/planner-workbook";
import { cardStyles } from "./card-styles";
import { openCard } from "./open-card";
import { SectionElement } from "./section-element";
import { styles } from "./styles";

/** Writes listed before "and 12 more". */
const listed = 20;

/** The writes that can be put back, the latest first; above the screen, until it is closed. Fires "close". */
@customElement("ppf-log")
export class LogCard extends SectionElement {
  static styles = [
    styles,
    cardStyles,
    css`
      .ask {
        display: grid;
        gap: var(--spacingVerticalS);
        padding-top: var(--spacingVerticalS);
        border-top: 1px solid var(--colorNeutralStroke2);
      }
      time {
        font-weight: var(--fontWeightSemibold);
      }
    `,
  ];

  @state() private reading = true;
  @state() private asking = false;

  render(): TemplateResult {
    const { messages } = this.context;
    const { log } = this.state;
    const words = messages.log;
    const inside = log
      ? this.writes(log)
      : html`<p class="small quiet" role="status">${this.reading ? words.loading : words.failed}</p>
          ${this.reading ? nothing : html`<div><fluent-button @click=${this.read}>${messages.failure.again}</fluent-button></div>`}`;
    return openCard(this.context, words.title, this.close, inside);
  }

  private writes(log: LogEntry[]): TemplateResult {
    const { messages, planner } = this.context;
    const words = messages.log;
    if (log.length === 0) return html`<p class="small quiet" role="status">${words.empty}</p>`;
    const idle = this.state.busy === null;
    const clear = (): void => {
      this.asking = false;
      void planner.clearLog();
    };
    return html`<p class="small quiet">${words.text}</p>
      <ol class="lines small">
        ${log.slice(0, listed).map((entry) => this.write(entry))}
      </ol>
      ${this.rest(log.length - listed)}
      ${this.asking
        ? html`<div class="ask small" role="group" aria-labelledby="ask">
            <p id="ask" tabindex="-1">${words.ask}</p>
            <div class="wrap">
              <fluent-button id="clear-yes" size="small" @click=${clear}>${words.yes}</fluent-button>
              <fluent-button id="clear-no" size="small" @click=${() => (this.asking = false)}>${words.no}</fluent-button>
            </div>
          </div>`
        : html`${log[0].addsSheets ? html`<p class="small quiet" id="deletes">${words.deletes}</p>` : nothing}
          <div class="wrap">
            <fluent-button
              id="put-back"
              size="small"
              aria-describedby=${log[0].addsSheets ? "deletes" : nothing}
              ?disabled-focusable=${!idle}
              aria-disabled=${String(!idle)}
              @click=${() => planner.undo()}
              >${words.undo}</fluent-button
            >
            <fluent-button
              id="clear-log"
              size="small"
              appearance="subtle"
              ?disabled-focusable=${!idle}
              aria-disabled=${String(!idle)}
              @click=${this.ask}
              >${words.clear}</fluent-button
            >
          </div>`}`;
  }

  private write({ when, blocks }: LogEntry): TemplateResult {
    const { messages, numbers } = this.context;
    return html`<li>
      <time datetime=${new Date(when).toISOString()}>${numbers.moment(when)}</time>
      ${blocks.map(
        ({ sheet, address, cells, isNew }) =>
          html`<span class="quiet"
            >${this.cellLink(`${quotedSheet(sheet)}!${address}`, `${sheet} ${address}`)},
            ${messages.action.cells(cells, numbers.count(cells))}${isNew ? `, ${messages.log.isNew}` : nothing}</span
          >`,
      )}
    </li>`;
  }

  protected firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>("h2")?.focus();
    void this.read();
  }

  private readonly ask = (): void => {
    this.asking = true;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>("#ask")?.focus());
  };

  private readonly close = (): void => {
    this.dispatchEvent(new Event("close"));
  };

  private readonly read = async (): Promise<void> => {
    this.reading = true;
    await this.context.planner.readLog();
    this.reading = false;
  };
}

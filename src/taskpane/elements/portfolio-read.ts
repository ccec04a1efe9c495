import { css, html, nothing, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { type Column, amountColumns, amountOffsets, cellAddress, columnLetters, columnNames, type GivenModel } from "../../framework/portfolio/grid";
import type { ExcludedLine, Portfolio, Problem } from "../../framework/portfolio/portfolio";
import { type PlannerState, sourceAddress } from "../planner-state";
import { lacksColumns } from "../lacks-columns";
import { bringPart } from "../load-part";
import { type MissingCells, missingCells } from "../missing-cells";
import { assumptionNamed, moneyUnit } from "../partner-assumptions";
import "../english/portfolio";
import { frameworkText } from "./framework-text";
import { icon, type IconName } from "./icons";
import { modelOptions } from "./model-options";
import "./periods-section";
import "./questions-section";
import { ScreenElement } from "./screen-element";
import { styles } from "./styles";
import "./tie-out-section";
import "./unplaced-section";

/** Cells named that lack something. */
const named = 5;
/** Rows listed before "and 320 more": nobody reads on, and the page stays quick. */
const listed = 100;

/** What was read: which columns hold what, what was used, left out and missing, and what only the user knows. */
@customElement("ppf-portfolio-read")
export class PortfolioRead extends ScreenElement {
  static styles = [
    styles,
    css`
      .tiles {
        display: flex;
        flex-wrap: wrap;
        gap: var(--spacingHorizontalM);
      }
      .tiles > div {
        display: flex;
        flex-direction: column-reverse;
        padding-inline-start: var(--spacingHorizontalM);
        border-inline-start: 1px solid var(--colorNeutralStroke2);
      }
      .tiles > div:first-child {
        padding-inline-start: 0;
        border: 0;
      }
      .tiles dd {
        font-size: var(--fontSizeBase500);
        line-height: var(--lineHeightBase500);
        font-weight: var(--fontWeightSemibold);
      }
      .source {
        display: grid;
        gap: var(--spacingVerticalM);
      }
      .columns {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: var(--spacingVerticalSNudge) var(--spacingHorizontalM);
        align-items: center;
      }
      select.absent {
        color: var(--colorNeutralForeground2);
      }
      meter {
        width: 100%;
        height: 8px;
        border: 0;
        border-radius: var(--borderRadiusCircular);
        background: var(--colorNeutralBackground5);
        overflow: hidden;
        appearance: none;
      }
      meter::-webkit-meter-bar {
        height: 8px;
        border: 0;
        border-radius: var(--borderRadiusCircular);
        background: var(--colorNeutralBackground5);
      }
      meter::-webkit-meter-optimum-value {
        background: var(--colorCompoundBrandBackground);
        border-radius: var(--borderRadiusCircular);
      }
      meter::-moz-meter-bar {
        background: var(--colorCompoundBrandBackground);
      }
      .meters {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) minmax(4.5ch, auto);
        gap: var(--spacingVerticalXS) var(--spacingHorizontalM);
        align-items: center;
      }
      .meters .number {
        text-align: end;
      }
      @media (forced-colors: active) {
        meter {
          appearance: auto;
          height: 14px;
          outline: 1px solid CanvasText;
        }
      }
    `,
  ];

  render(): TemplateResult | typeof nothing {
    const { context, state } = this;
    const { portfolio } = state;
    if (!portfolio) return nothing;
    const { messages, numbers, planner } = context;
    const { source, selection, analysis, obstacle, busy } = state;
    const words = messages.portfolio;
    const { lines, excluded, problems, warnings, mapping } = portfolio;
    const subtotals = excluded.filter(({ kind }) => kind === "subtotal");
    const leftOut = excluded.filter(({ kind }) => kind !== "subtotal");
    const attention = words.problems(problems.length, numbers.count(problems.length));
    const { columns, periods } = mapping;
    const unmapped = lacksColumns(portfolio);
    const [mend, mendText] = unmapped
      ? [words.unmapped, words.unmappedText]
      : mapping.chosen?.length === 0
        ? [words.noPeriod, words.noPeriodText]
        : [attention, words.problemsText];
    const unit = moneyUnit(state.assumptions);
    const another = selection && source && sourceAddress(selection) !== sourceAddress(source) && selection.rows > 1;
    return html`<div class="screen">
      <section class="source">
        <div class="row">
          <span>${words.source} ${source ? this.cellLink(sourceAddress(source)) : nothing}</span>
          <fluent-button
            appearance="subtle"
            icon-only
            aria-label=${messages.readAgain}
            title=${messages.readAgain}
            ?disabled-focusable=${busy !== null}
            aria-disabled=${String(busy !== null)}
            @click=${() => planner.readAgain()}
            >${icon("refresh")}</fluent-button
          >
        </div>
        ${unmapped
          ? nothing
          : html`<dl class="tiles">
              <div>
                <dt class="small quiet">${words.used}</dt>
                <dd class="number">${numbers.count(lines.length)}</dd>
              </div>
              <div>
                <dt class="small quiet">${words.leftOut}</dt>
                <dd class="number">${numbers.count(leftOut.length)}</dd>
              </div>
              <div>
                <dt class="small quiet">${words.revenue}</dt>
                <dd>${this.money(portfolio.totalRevenue)}</dd>
              </div>
            </dl>`}
        ${unit === 1 ? nothing : html`<p class="small quiet">${words.inUnits(numbers.exact(unit))}</p>`}
        ${analysis
          ? html`<fluent-button id="see-placement" @click=${() => planner.showScreen("placement")}
              >${words.showPlacement}${icon("arrow", "end")}</fluent-button
            >`
          : nothing}
      </section>
      <ppf-source-choice
        .context=${context}
        .state=${state}
        .shown=${true}
        .selection=${another ? selection : null}
        occasion="again"
      ></ppf-source-choice>
      ${portfolio.withoutModel.length > 0 || mapping.given
        ? html`<ppf-unplaced .context=${context} .state=${state} .shown=${true}></ppf-unplaced>`
        : nothing}
      ${portfolio.questions.length > 0 || mapping.answers
        ? html`<ppf-questions .context=${context} .state=${state} .shown=${true}></ppf-questions>`
        : nothing}
      ${problems.length > 0
        ? this.notice("bad", "cross", mend, problems, mendText)
        : nothing}
      ${obstacle ? this.obstacle(obstacle) : nothing}
      ${warnings.length > 0
        ? this.notice("", "warning", words.warnings(warnings.length, numbers.count(warnings.length)), warnings)
        : nothing}
      ${periods && columns.revenue === undefined
        ? html`<ppf-periods .context=${context} .state=${state} .shown=${true}></ppf-periods>`
        : nothing}
      <section>
        <h2>${words.columns}</h2>
        <p class="small quiet">${words.columnsText(columnNames.some((name) => columns[name] !== undefined) || periods !== undefined)}</p>
        <div class="columns">${columnNames.map((column) => this.columnChoice(column, portfolio))}</div>
      </section>
      ${unmapped ? nothing : this.completeness(portfolio)}
      ${lines.length > 0 ? html`<ppf-tie-out .context=${context} .state=${state} .shown=${true}></ppf-tie-out>` : nothing}
      <div>
        ${this.excludedLines(leftOut, words.excludedTitle)} ${this.excludedLines(subtotals, words.subtotalsTitle)}
        ${this.usedLines(portfolio)}
      </div>
      ${another ? nothing : html`<p class="small quiet">${messages.independence}</p>`}
    </div>`;
  }

  /** What the framework does not accept; of the assumptions sheet with its cell. */
  private obstacle({ about, message }: NonNullable<PlannerState["obstacle"]>): TemplateResult {
    const { messages } = this.context;
    const words = messages.portfolio;
    const named = assumptionNamed(this.state.assumptions, message);
    const told = named ? message.replace(named.name, named.address) : message;
    return html`<section class="card notice bad">
      <h2>${icon("cross")}${words.obstacles[about]}</h2>
      <p class="small">${words.obstacleText(messages.framework(told, this.context.numbers.exact) ?? told)}</p>
      ${named ? html`<p class="small">${this.cellLink(named.address)}</p>` : nothing}
    </section>`;
  }

  private notice(style: string, name: IconName, title: string, items: Problem[], text?: string): TemplateResult {
    return html`<section class="card notice ${style}">
      <h2>${icon(name)}${title}</h2>
      ${text ? html`<p class="small quiet">${text}</p>` : nothing}
      <ul class="small">
        ${items.slice(0, listed).map(
          ({ address, column, what }) =>
            html`<li>
              <span>${this.context.messages.portfolio.columnNames[column]} ${this.cellLink(address)}</span>
              ${frameworkText(this.context, what, "words")}
            </li>`,
        )}
      </ul>
      ${this.rest(items.length - listed)}
    </section>`;
  }

  private columnChoice(column: Column, portfolio: Portfolio): TemplateResult {
    const { grid, mapping, headers } = portfolio;
    const { messages, planner } = this.context;
    const words = messages.portfolio;
    const several = this.several(column, portfolio);
    const chosen = several ? undefined : mapping.columns[column];
    const width = grid.values[0]?.length ?? 0;
    const needed = column === "revenue" || (column === "model" && mapping.columns.offering === undefined);
    const choose = (event: Event): void => {
      const { value } = event.target as HTMLSelectElement;
      planner.assign(column, value === "" ? null : Number(value));
    };
    return html`<label for="column-${column}"
        >${words.columnNames[column]}${several || needed
          ? html`<br /><span class="small quiet">${several ? several.where : words.required}</span>`
          : nothing}</label
      >
      <select id="column-${column}" class="field ${chosen === undefined && !several ? "absent" : ""}" @change=${choose}>
        <option value="" .selected=${chosen === undefined}>${several ? several.count : words.noColumn}</option>
        ${Array.from(
          { length: width },
          (_, offset) => html`<option value=${offset} .selected=${chosen === offset}>
            ${words.columnOption(columnLetters(grid.column + offset), (headers[offset] ?? "").trim())}
          </option>`,
        )}
      </select>`;
  }

  /** "4 quarters" in "D to G" for an amount that stands in a column a period, "3 columns" for one that is added up; null for neither. */
  private several(column: Column, { grid, mapping }: Portfolio): { count: string; where: string } | null {
    const { messages, numbers } = this.context;
    const amount = amountColumns.find((name) => name === column);
    const offsets = amount ? [...amountOffsets(mapping, amount)].sort((one, other) => one - other) : [];
    const [period] = (mapping.columns[column] === undefined && mapping.periods) || [];
    if (offsets.length < (period ? 1 : 2)) return null;
    const letters = offsets.map((offset) => columnLetters(grid.column + offset));
    const text = numbers.count(offsets.length);
    const count = period ? messages.periods.units[period.months](offsets.length, text) : messages.portfolio.addedUp(text);
    const inRow = offsets.length > 1 && offsets.every((offset, at) => offset === offsets[0] + at);
    const where = inRow ? messages.portfolio.span(letters[0], letters[letters.length - 1]) : letters.join(", ");
    return { count, where };
  }

  private completeness(portfolio: Portfolio): TemplateResult {
    const { completeness } = portfolio;
    const missing = missingCells(portfolio);
    const { messages, numbers } = this.context;
    const words = messages.portfolio;
    return html`<section>
      <h2>${words.completeness}</h2>
      <p class="small quiet">${words.completenessText}</p>
      <div class="meters">
        ${(["model", "cost", "category"] as const).map(
          (what) => html`<span id="meter-${what}">${words.complete[what]}</span>
            <meter min="0" max="1" .value=${completeness[what]} aria-labelledby="meter-${what}">
              ${numbers.percent(completeness[what])}
            </meter>
            <span class="number">${numbers.percent(completeness[what])}</span>`,
        )}
      </div>
      ${this.lacking("cost", missing)} ${this.lacking("category", missing)}
    </section>`;
  }

  /** The first cells that lack something, where a column holds it. */
  private lacking(what: keyof MissingCells, { [what]: cells }: MissingCells): TemplateResult | typeof nothing {
    const { messages, numbers } = this.context;
    if (!cells || cells.length === 0) return nothing;
    return html`<p class="small">
      ${messages.portfolio.lacking[what](cells.length, numbers.count(cells.length))}:
      ${cells.slice(0, named).map((address) => html`${this.cellLink(address, address.slice(address.lastIndexOf("!") + 1))} `)}
      ${cells.length > named ? messages.more(numbers.count(cells.length - named)) : nothing}
    </p>`;
  }

  private excludedLines(
    excluded: ExcludedLine[],
    title: (count: number, text: string) => string,
  ): TemplateResult | typeof nothing {
    const { messages, numbers } = this.context;
    const words = messages.portfolio;
    if (excluded.length === 0) return nothing;
    return this.disclosure(
      title(excluded.length, numbers.count(excluded.length)),
      () =>
        html`<ul class="small lines">
            ${repeat(
              excluded.slice(0, listed),
              ({ address }) => address,
              (line) =>
                html`<li>
                  <span class="row"><span>${line.offering || words.noOffering}</span>${this.money(line.revenue)}</span>
                  <span class="quiet">${this.cellLink(line.address)} ${frameworkText(this.context, line.reason, "words")}</span>
                  ${this.modelChoice(line)}
                </li>`,
            )}
          </ul>
          ${this.rest(excluded.length - listed)}`,
    );
  }

  /** What was taken for a total may be a line all the same. */
  private modelChoice({ text }: ExcludedLine): TemplateResult | typeof nothing {
    if (text === undefined) return nothing;
    const { messages, planner } = this.context;
    return html`<select
      class="field small"
      aria-label=${messages.unplaced.modelOf(text)}
      @change=${({ target }: Event) =>
        planner.giveModels([{ text, model: (target as HTMLSelectElement).value as GivenModel["model"] }])}
    >
      ${modelOptions(messages, "subtotal")}
    </select>`;
  }

  private usedLines({ lines, grid, mapping }: Portfolio): TemplateResult | typeof nothing {
    const { messages, numbers } = this.context;
    const words = messages.portfolio;
    if (lines.length === 0) return nothing;
    const address = (row: number): string => cellAddress(grid, row, mapping.columns.model ?? mapping.columns.offering ?? 0);
    return this.disclosure(
      words.usedTitle(lines.length, numbers.count(lines.length)),
      () =>
        html`<ul class="small lines">
            ${lines.slice(0, listed).map(
              (line) =>
                html`<li>
                  <span class="row"><span>${line.offering || words.noOffering}</span>${this.money(line.revenue)}</span>
                  <span class="quiet">${this.cellLink(address(line.row))} ${messages.models[line.model]}</span>
                </li>`,
            )}
          </ul>
          ${this.rest(lines.length - listed)}`,
    );
  }
}

bringPart("portfolio-read", PortfolioRead);

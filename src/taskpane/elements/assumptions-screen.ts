import { css, html, nothing, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import type { AssumptionRow } from "../../framework/assumptions/assumption-rows";
import { sourceOf } from "../../framework/facts/sources";
import { quotedSheet } from "../../framework/portfolio/grid";
import { type AssumptionLine, assumptionLines } from "../assumption-lines";
import { bringPart } from "../load-part";
import { icon } from "./icons";
import { ScreenElement } from "./screen-element";
import { styles } from "./styles";

/** The assumptions in use, by group, with kind and source. They are changed on their sheet. */
@customElement("ppf-assumptions")
export class AssumptionsScreen extends ScreenElement {
  static styles = [
    styles,
    css`
      .lines li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: var(--spacingVerticalXXS) var(--spacingHorizontalM);
        padding: var(--spacingVerticalSNudge) 0;
        border-top: 1px solid var(--colorNeutralStroke2);
      }
      .lines li:first-child {
        border-top: 0;
      }
      .lines .value {
        text-align: end;
        font-weight: var(--fontWeightSemibold);
      }
      .lines .origin {
        grid-column: 1 / -1;
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--spacingHorizontalXS) var(--spacingHorizontalS);
      }
      .head {
        display: grid;
        gap: var(--spacingVerticalS);
        justify-items: start;
      }
    `,
  ];

  render(): TemplateResult {
    const { messages, planner } = this.context;
    const words = messages.assumptions;
    const { assumptionCells, preview, outcome } = this.state;
    const block = (outcome ?? preview)?.blocks.find((planned) => planned.block === "assumptions");
    const sheet = block?.sheet ?? "PPF Assumptions";
    const { lines, refused } = assumptionLines(assumptionCells);
    const groups = [...new Set(lines.map(({ row }) => row.group))];
    return html`<div class="screen">
      <section class="head">
        <h2>${words.title}</h2>
        <p class="small quiet">${assumptionCells ? words.written(sheet) : words.unwritten}</p>
        ${assumptionCells
          ? html`<fluent-button
              id="show-assumptions"
              ?disabled-focusable=${this.state.busy !== null}
              aria-disabled=${String(this.state.busy !== null)}
              @click=${() => planner.show(`${quotedSheet(sheet)}!A1`)}
              >${icon("table", "start")}${words.show}</fluent-button
            >`
          : nothing}
      </section>
      ${refused
        ? html`<section class="card">
            <h3>${words.refused}</h3>
            <p class="small" lang="en">${refused}</p>
          </section>`
        : nothing}
      ${groups.map((group) => this.group(group, lines.filter(({ row }) => row.group === group)))}
    </div>`;
  }

  private group(group: AssumptionRow["group"], lines: AssumptionLine[]): TemplateResult {
    const inside = (): TemplateResult =>
      html`<ul class="small lines">
        ${lines.map((line) => this.line(line))}
      </ul>`;
    const open = group === "study" || group === "placement";
    return html`<section>${this.disclosure(this.context.messages.assumptions.groups[group], inside, open)}</section>`;
  }

  private line({ row, value, given, kind, source }: AssumptionLine): TemplateResult {
    const { messages } = this.context;
    const words = messages.assumptions;
    const { title, year, url } = sourceOf(source);
    const origin = source === "rule" ? words.ownRule : words.source(title, String(year));
    return html`<li>
      <span lang="en">${row.label.replace(/ \(.*\)$/, "")}</span>
      <span class="value number"
        >${value === null ? html`<span class="quiet">${words.noFigure}</span>` : this.valueText(value, row.unit)}</span
      >
      ${value === null
        ? nothing
        : html`<span class="origin quiet">
            <span class="tag">${given ? words.yours : messages.kinds[kind]}</span>
            ${given
              ? nothing
              : url
                ? html`<a class="link touch" href=${url} target="_blank" rel="noopener noreferrer">${origin}</a>`
                : html`<span>${origin}</span>`}
          </span>`}
    </li>`;
  }

  private valueText(value: number | string, unit: AssumptionRow["unit"]): string {
    const { numbers } = this.context;
    if (typeof value === "string") return value;
    return unit === "fraction" ? numbers.rate(value) : numbers.exact(value);
  }
}

bringPart("assumptions-screen", AssumptionsScreen);

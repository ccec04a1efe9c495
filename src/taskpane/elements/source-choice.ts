import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Source } from "../../workbook/planner-workbook";
import { sourceAddress } from "../planner-state";
import { icon } from "./icons";
import "./places-choice";
import { ScreenElement } from "./screen-element";
import { styles } from "./styles";

export const choiceStyles = css`
  .choices {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--spacingVerticalS);
    width: 100%;
  }
  .choices fluent-button {
    width: 100%;
    min-height: 40px;
    height: auto;
    padding-block: var(--spacingVerticalSNudge);
    overflow-wrap: anywhere;
  }
  .choice {
    display: grid;
    gap: var(--spacingVerticalXS);
    text-align: center;
  }
  .empty .choice p {
    max-width: none;
  }
`;

/** Which cells to read: the selection, or a place to be found in the workbook. */
@customElement("ppf-source-choice")
export class SourceChoice extends ScreenElement {
  static styles = [
    styles,
    choiceStyles,
    css`
      .choice p {
        max-width: none;
      }
    `,
  ];

  /** What is selected, where reading it is worth offering; undefined before it is known: then a click finds out. */
  @property({ attribute: false }) selection: Source | null | undefined;
  /** "first": nothing was read yet; "again": another portfolio may take the place of the one that was read. */
  @property() occasion: "first" | "again" = "first";

  render(): TemplateResult {
    const { context, state, occasion, selection } = this;
    return html`<div class="choices">
      ${occasion === "first" || selection ? this.selectionChoice(selection, occasion === "first") : nothing}
      <ppf-places .context=${context} .state=${state} .shown=${true}></ppf-places>
    </div>`;
  }

  private selectionChoice(selection: Source | null | undefined, primary: boolean): TemplateResult {
    const { messages, numbers, planner } = this.context;
    const { busy } = this.state;
    const lines = selection && selection.rows > 1 ? selection : null;
    const usable = lines !== null || selection === undefined;
    const label = !lines
      ? messages.portfolio.useSelection("")
      : lines.kind === "table" && lines.tableName
        ? messages.portfolio.useTable(lines.tableName)
        : messages.portfolio.useSelection(sourceAddress(lines));
    const hint = lines
      ? messages.portfolio.size(lines.rows, numbers.count(lines.rows), lines.columns, numbers.count(lines.columns))
      : selection === null
        ? messages.portfolio.noSelection
        : messages.portfolio.selectLines;
    return html`<div class="choice">
      <fluent-button
        id="use-selection"
        appearance=${primary ? "primary" : "outline"}
        ?disabled-focusable=${!usable || busy !== null}
        aria-disabled=${String(!usable || busy !== null)}
        aria-describedby="selection-hint"
        @click=${() => planner.useSelection()}
        >${icon(selection?.kind === "table" ? "table" : "selection", "start")}${label}</fluent-button
      >
      <p class="small quiet" id="selection-hint">${hint}</p>
    </div>`;
  }
}

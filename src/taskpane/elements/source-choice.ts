import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Source } from "../../workbook/planner-workbook";
import { sourceAddress } from "../controller";
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

  /** What is selected, where reading it is worth offering. */
  @property({ attribute: false }) selection: Source | null = null;
  /** "first": nothing was read yet; "again": another portfolio may take the place of the one that was read. */
  @property() occasion: "first" | "again" = "first";

  render(): TemplateResult {
    const { context, state, occasion, selection } = this;
    return html`<div class="choices">
      ${occasion === "first" || selection ? this.selectionChoice(selection, occasion === "first") : nothing}
      <ppf-places .context=${context} .state=${state} .shown=${true}></ppf-places>
    </div>`;
  }

  private selectionChoice(selection: Source | null, primary: boolean): TemplateResult {
    const { messages, numbers, planner } = this.context;
    const { busy } = this.state;
    const usable = selection !== null && selection.rows > 1;
    const label = !usable
      ? messages.portfolio.useSelection("")
      : selection.kind === "table" && selection.tableName
        ? messages.portfolio.useTable(selection.tableName)
        : messages.portfolio.useSelection(sourceAddress(selection));
    const hint = usable
      ? messages.portfolio.size(selection.rows, numbers.count(selection.rows), selection.columns, numbers.count(selection.columns))
      : selection
        ? messages.portfolio.selectLines
        : messages.portfolio.noSelection;
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

import { css, html, nothing, type TemplateResult } from "lit";
import type { Failure } from "../planner-state";
import { frameworkText } from "./framework-text";
import { icon } from "./icons";
import type { PaneContext } from "./pane-context";

export const failureStyles = css`
  .failure {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--spacingVerticalS);
    padding: var(--spacingVerticalM) var(--spacingHorizontalM);
    border: 1px solid var(--colorStatusDangerBorder1);
    border-radius: var(--borderRadiusLarge);
    background: var(--colorStatusDangerBackground1);
    color: var(--colorNeutralForeground1);
  }
  .failure h2 {
    display: flex;
    gap: var(--spacingHorizontalSNudge);
  }
  .failure h2 .icon {
    margin-block-start: 2px;
    color: var(--colorStatusDangerForeground1);
  }
  .failure p {
    overflow-wrap: anywhere;
  }
  .failure .buttons {
    display: flex;
    gap: var(--spacingHorizontalS);
    position: static;
    background: none;
  }
  .failure .buttons > fluent-button:first-child {
    width: auto;
  }
`;

/** What happened, where, what to do, and a way on. */
export function failureCard(context: PaneContext, failure: Failure): TemplateResult {
  const { messages, planner } = context;
  const words = messages.failure;
  const { what, todo } = words.kinds[failure.kind];
  // Where the planner's own script is missing, neither cells nor Excel have to do with it.
  const ours = failure.kind === "not-loaded";
  const place = ours ? "" : failure.place;
  const cells = place.includes("!");
  // Nothing went wrong there, and asking again would say the same.
  const unplaced = failure.kind === "nothing-placed";
  const halfWritten = isHalfWritten(failure);
  const way = wayOn(context, failure);
  const touched = ["writing", "restoring", "inserting"].includes(failure.step);
  const told = halfWritten ? words.halfWritten : !touched ? "" : failure.restored ? words.kept : words.notKept;
  const title = (halfWritten && words.titlesHalf[failure.step]) || words.titles[failure.step];
  return html`<section class="failure" role="alert">
    <h2>${icon("warning")}${unplaced ? what : title}</h2>
    ${unplaced
      ? nothing
      : html`<p class="small">
          ${place === "" ? what.replace(/:$/, ".") : what}
          ${place === ""
            ? nothing
            : cells && failure.kind !== "gone"
              ? html`<button class="link touch" @click=${() => planner.show(place)}>${place}</button>`
              : html`<strong>${place}</strong>`}
          ${failure.kind === "input" ? frameworkText(context, failure.detail, "words") : nothing}
        </p>`}
    <p class="small">
      ${[halfWritten && failure.kind !== "protected" ? "" : todo, told].join(" ").trim()}
    </p>
    ${failure.detail && failure.kind !== "input" && !ours
      ? html`<p class="small quiet">${words.detail}: <span lang="en">${failure.detail}</span></p>`
      : nothing}
    <div class="buttons">
      ${unplaced ? nothing : html`<fluent-button id="try-again" @click=${way.go}>${way.text}</fluent-button>`}
      <fluent-button appearance="subtle" @click=${() => planner.dismiss()}>${words.dismiss}</fluent-button>
    </div>
  </section>`;
}

const isHalfWritten = ({ step, restored }: Failure): boolean => (step === "writing" || step === "restoring") && !restored;

function wayOn({ messages, planner }: PaneContext, failure: Failure): { text: string; go: () => Promise<void> } {
  const words = messages.failure;
  const { step, kind } = failure;
  if (step === "writing" && isHalfWritten(failure)) return { text: words.putBack, go: () => planner.putBack() };
  // What was reviewed cannot be written any more.
  if (step === "writing" && (kind === "changed" || kind === "taken")) return { text: words.reviewAgain, go: () => planner.review() };
  return { text: isHalfWritten(failure) ? words.putBack : words.again, go: () => planner.tryAgain() };
}

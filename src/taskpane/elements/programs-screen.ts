import { css, html, nothing, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { programs as catalogue } from "../../framework/facts/programs";
import { sourceOf } from "../../framework/facts/sources";
import { catalogueAge } from "../../framework/programs/catalogue-age";
import type { GateResult } from "../../framework/programs/gates";
import type { Suggestion, Suggestions } from "../../framework/programs/suggest";
import { businessModels } from "../../framework/words/business-model";
import { type Motion, motions } from "../../framework/words/motion";
import { bringPart } from "../load-part";
import { icon, type IconName } from "./icons";
import { ladderMark } from "./ladder-mark";
import "./profile-form";
import { ScreenElement } from "./screen-element";
import { standingLooks } from "./standing-looks";
import { stepColours } from "./step-colours";
import { styles } from "./styles";

/** Few programs for where the business stands and the next model, with the gates; the others folded, with the reason. */
@customElement("ppf-programs")
export class ProgramsScreen extends ScreenElement {
  static styles = [
    styles,
    stepColours,
    css`
      .mark {
        width: 80px;
        height: 64px;
      }
      fieldset {
        margin: 0;
        padding: 0;
        border: 0;
        min-width: 0;
      }
      fieldset p {
        margin-top: var(--spacingVerticalS);
      }
      .old {
        display: flex;
        gap: var(--spacingHorizontalSNudge);
        border-inline-start: 3px solid var(--colorStatusWarningBorder2);
      }
      .old .icon {
        color: var(--colorStatusWarningForeground1);
      }
      .cards {
        display: grid;
        gap: var(--spacingVerticalS);
      }
      .program {
        display: grid;
        gap: var(--spacingVerticalSNudge);
      }
      .program .row {
        align-items: flex-start;
      }
      .gates {
        display: grid;
        gap: var(--spacingVerticalXS);
        padding: var(--spacingVerticalS) 0 0;
        border-top: 1px solid var(--colorNeutralStroke2);
      }
      .gates li {
        display: flex;
        gap: var(--spacingHorizontalSNudge);
        align-items: flex-start;
      }
      .gates .icon {
        width: 14px;
        height: 14px;
        margin-top: 1px;
        color: var(--colorNeutralForeground2);
      }
      .gates .met .icon {
        color: var(--colorStatusSuccessForeground1);
      }
      .gates .failed .icon {
        color: var(--colorStatusDangerForeground1);
      }
      .plain li {
        display: grid;
        gap: var(--spacingVerticalXXS);
        padding: var(--spacingVerticalSNudge) 0;
        border-top: 1px solid var(--colorNeutralStroke2);
      }
      .plain li:first-child {
        border-top: 0;
      }
    `,
  ];

  render(): TemplateResult {
    const { messages, planner } = this.context;
    const { analysis, programs } = this.state;
    if (!analysis || !programs) {
      return html`<div class="empty">
        ${ladderMark("mark")}
        <h2>${messages.programs.emptyTitle}</h2>
        <p class="quiet">${this.state.portfolio ? messages.placement.blockedText : messages.programs.emptyText}</p>
        <fluent-button appearance="primary" @click=${() => planner.showScreen("portfolio")}
          >${messages.placement.toPortfolio}</fluent-button
        >
      </div>`;
    }
    const { reach } = analysis.placement;
    const next = businessModels[businessModels.indexOf(reach) + 1];
    const forNext = programs.picked.filter(({ serves }) => serves === "next");
    const forReach = programs.picked.filter(({ serves }) => serves === "reach");
    return html`<div class="screen">
      ${this.ageNote()} ${this.motionFilter()}
      <ppf-profile .context=${this.context} .state=${this.state} .shown=${this.shown}></ppf-profile>
      ${programs.picked.length === 0 ? html`<p class="quiet">${messages.programs.none}</p>` : nothing}
      ${forNext.length > 0 ? this.group(messages.programs.forNext(messages.modelsInText[next]), forNext, programs) : nothing}
      ${forReach.length > 0 ? this.group(messages.programs.forReach(messages.modelsInText[reach]), forReach, programs) : nothing}
      ${this.always(programs)} ${this.notNow(programs)}
    </div>`;
  }

  /** Said once the catalogue has not been checked for half a year. */
  private ageNote(): TemplateResult | typeof nothing {
    const { messages, today } = this.context;
    const { asOf, old } = catalogueAge(catalogue, today);
    return old ? html`<p class="card small old">${icon("warning")}<span>${messages.profile.old(asOf)}</span></p>` : nothing;
  }

  private motionFilter(): TemplateResult {
    const { messages, planner } = this.context;
    const words = messages.programs;
    const choice = (motion: Motion | null, text: string): TemplateResult =>
      html`<label
        ><input
          type="radio"
          name="motion"
          value=${motion ?? "all"}
          .checked=${this.state.motion === motion}
          @change=${() => planner.showMotion(motion)}
        /><span>${text}</span></label
      >`;
    return html`<fieldset>
      <legend class="unseen">${words.motion}</legend>
      <div class="segments wide">
        ${choice(null, words.allMotions)} ${motions.map((motion) => choice(motion, words.motions[motion]))}
      </div>
      ${this.state.motion ? html`<p class="small quiet">${words.motionNote}</p>` : nothing}
    </fieldset>`;
  }

  private group(title: string, items: Suggestion[], all: Suggestions): TemplateResult {
    return html`<section>
      <h2>${title}</h2>
      <ul class="cards">
        ${items.map((item) => this.card(item, all))}
      </ul>
    </section>`;
  }

  private card({ program, standing, gates }: Suggestion, all: Suggestions): TemplateResult {
    const { messages } = this.context;
    const words = messages.programs;
    const look = standingLooks[standing];
    const { alternativeGroup } = program;
    const others = all.notNow.filter((item) => alternativeGroup && item.program.alternativeGroup === alternativeGroup);
    return html`<li class="card program">
      <div class="row">
        <h3>${program.name}</h3>
        <span class="tag ${look.tag}">${icon(look.icon)}${words.standings[standing]}</span>
      </div>
      <p class="small">
        ${words.serves(program.models.length)} ${program.note ? html`<span lang="en">${sentence(program.note)}</span>` : nothing}
        ${others.length > 0 ? words.alternative(others.map((item) => item.program.name).join(", ")) : nothing}
      </p>
      ${gates.length > 0
        ? html`<ul class="gates small" aria-label=${words.gates}>
            ${gates.map((gate) => this.gate(gate))}
          </ul>`
        : html`<p class="small quiet">${words.noGates}</p>`}
      ${this.sourceLine(program)}
    </li>`;
  }

  private gate(gate: GateResult): TemplateResult {
    const words = this.context.messages.programs;
    const state = gate.met === null ? "open" : gate.met ? "met" : "failed";
    const name: IconName = gate.met === null ? "question" : gate.met ? "check" : "cross";
    const detail =
      gate.need === undefined
        ? ""
        : gate.have === undefined
          ? words.need(this.gateValue(gate.need))
          : words.haveNeed(this.gateValue(gate.have), this.gateValue(gate.need));
    return html`<li>
      <span class="mark-of ${state}">${icon(name)}</span>
      <span><span lang="en">${sentence(gate.label, false)}</span>${detail ? html`: <span class="number">${detail}</span>` : nothing}
        <span class="unseen">(${words.gateStates[state]})</span></span>
    </li>`;
  }

  private gateValue(value: number | string): string {
    return typeof value === "number" ? this.context.numbers.exact(value) : value;
  }

  private sourceLine({ name, link, source, kind, asOf }: Suggestion["program"]): TemplateResult {
    const { messages, numbers } = this.context;
    const words = messages.programs;
    const { publisher, year } = sourceOf(source);
    const checked = numbers.month(asOf);
    return html`<p class="small quiet">
      <a class="link touch" href=${link} target="_blank" rel="noopener noreferrer" aria-label=${words.pageOf(name)}
        >${words.page}${icon("external")}</a
      ><br />${kind === "published" ? words.publishedSource(publisher, String(year), checked) : words.reportedSource(checked)}
    </p>`;
  }

  private always({ alwaysOn }: Suggestions): TemplateResult | typeof nothing {
    const { messages } = this.context;
    if (alwaysOn.length === 0) return nothing;
    return html`<section>
      <h2>${messages.programs.alwaysOn}</h2>
      <ul class="plain card small">
        ${alwaysOn.map(({ program }) => html`<li><strong>${program.name}</strong>${this.sourceLine(program)}</li>`)}
      </ul>
    </section>`;
  }

  private notNow({ notNow }: Suggestions): TemplateResult | typeof nothing {
    const { messages, numbers } = this.context;
    if (notNow.length === 0) return nothing;
    return this.disclosure(
      messages.programs.notNow(numbers.count(notNow.length)),
      () =>
        html`<ul class="plain small">
          ${notNow.map(
            ({ program, why }) => html`<li><strong>${program.name}</strong><span class="quiet" lang="en">${sentence(why)}</span></li>`,
          )}
        </ul>`,
    );
  }
}

/** A phrase of the framework as a sentence of its own. */
function sentence(phrase: string, closed = true): string {
  const begun = phrase.charAt(0).toUpperCase() + phrase.slice(1);
  return !closed || /[.?]$/.test(begun) ? begun : `${begun}.`;
}

bringPart("programs-screen", ProgramsScreen);

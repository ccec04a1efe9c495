import { css, html, nothing, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { developmentFunds } from "../../framework/facts/development-funds";
import { type Program, programs as catalogue } from "../../framework/facts/programs";
import { sourceOf } from "../../framework/facts/sources";
import { catalogueAge } from "../../framework/programs/catalogue-age";
import { isGated } from "../../framework/programs/gates";
import type { Suggestion, Suggestions } from "../../framework/programs/suggest";
import { businessModels } from "../../framework/words/business-model";
import { type Motion, motions } from "../../framework/words/motion";
import { blockAddress, blockThere } from "../block-address";
import { isOwn } from "../is-own-program";
import { bringPart } from "../load-part";
import "../english/programs";
import { frameworkText } from "./framework-text";
import { gateLine, gateStyles } from "./gate-line";
import { icon } from "./icons";
import { ladderMark } from "./ladder-mark";
import { origin } from "./origin";
import "./profile-form";
import { ScreenElement } from "./screen-element";
import { standingLooks } from "./standing-looks";
import { stepColours } from "./step-colours";
import { styles } from "./styles";

/** More problems than this are counted, not listed. */
const mostProblems = 5;

/** Few programs for where the business stands and the next model, with the gates; the others folded, with the reason. */
@customElement("ppf-programs")
export class ProgramsScreen extends ScreenElement {
  static styles = [
    styles,
    stepColours,
    gateStyles,
    css`
      .mark {
        width: 80px;
        height: 64px;
      }
      fieldset p {
        margin-top: var(--spacingVerticalS);
      }
      .note {
        display: flex;
        gap: var(--spacingHorizontalSNudge);
        align-items: center;
      }
      .cards {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--spacingVerticalS);
      }
      .program {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--spacingVerticalSNudge);
      }
      .program .row {
        flex-wrap: wrap;
        align-items: flex-start;
      }
      .program h3 {
        flex: 1 1 0;
        min-width: min-content;
      }
      .gates {
        padding: var(--spacingVerticalS) 0 0;
        border-top: 1px solid var(--colorNeutralStroke2);
      }
      .benefits {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--spacingVerticalXS);
      }
      .benefits .tag {
        font-weight: var(--fontWeightRegular);
      }
      .plain > li {
        display: grid;
        gap: var(--spacingVerticalXXS);
        padding: var(--spacingVerticalSNudge) 0;
        border-top: 1px solid var(--colorNeutralStroke2);
      }
      .plain > li:first-child {
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
      ${this.ageNote()} ${this.problems()} ${this.motionFilter()} ${this.listNote()}
      <ppf-profile .context=${this.context} .state=${this.state} .shown=${this.shown}></ppf-profile>
      ${programs.picked.length === 0 ? html`<p class="quiet">${messages.programs.none}</p>` : nothing}
      ${forNext.length > 0 ? this.group(messages.programs.forNext(messages.modelsInText[next]), forNext, programs) : nothing}
      ${forReach.length > 0 ? this.group(messages.programs.forReach(messages.modelsInText[reach]), forReach, programs) : nothing}
      ${this.always(programs)} ${this.notNow(programs)} ${this.ownPrograms()}
    </div>`;
  }

  /** Said once the catalogue has not been checked for half a year. */
  private ageNote(): TemplateResult | typeof nothing {
    const { messages, today } = this.context;
    const { asOf, old } = catalogueAge(catalogue, today);
    return old ? html`<p class="card notice small">${messages.profile.old(asOf)}</p>` : nothing;
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

  /** Whether the list in the workbook still says the same. */
  private listNote(): TemplateResult | typeof nothing {
    const { messages } = this.context;
    const words = messages.programs;
    const block = blockThere(this.state, "programs");
    const address = blockAddress(this.state, "programs");
    if (!block || !address) return nothing;
    const current = this.state.outcome !== null || block.state === "unchanged";
    return html`<p class="small note">
      ${icon(current ? "check" : "refresh")}
      <span>${current ? words.current : words.refresh} ${this.cellLink(address, words.showList)}</span>
    </p>`;
  }

  /** Cells of the firm's table that cannot be used. */
  private problems(): TemplateResult | typeof nothing {
    const { messages, numbers } = this.context;
    const { problems } = this.state.firm;
    const words = messages.programs;
    if (problems.length === 0) return nothing;
    const title = words.problems(problems.length, numbers.count(problems.length));
    const where = blockAddress(this.state, "firm");
    return html`<section class="card notice small">
      <h2>${icon("warning")}${title}</h2>
      <p>${words.problemsText} ${where ? this.cellLink(where, words.showOwn) : nothing}</p>
      <ul class="lines">
        ${problems.slice(0, mostProblems).map(
          ({ address, message }) =>
            html`<li><span>${frameworkText(this.context, message, "sentence")}</span><span>${this.cellLink(address)}</span></li>`,
        )}
      </ul>
      ${this.rest(problems.length - mostProblems)}
    </section>`;
  }

  private ownPrograms(): TemplateResult {
    const { messages, numbers, planner } = this.context;
    const words = messages.programs;
    const { there, wanted, programs } = this.state.firm;
    const where = blockAddress(this.state, "firm");
    const own = programs.filter(isOwn);
    const added = own.filter(({ source }) => source === "firm").length;
    return this.disclosure(
      words.own,
      () => html`<p class="small quiet">${words.ownText}</p>
        ${there
          ? html`<p class="small">
              ${words.ownThere(numbers.count(added), numbers.count(own.length - added))}
              ${where ? this.cellLink(where, words.showOwn) : nothing}
            </p>`
          : html`<p class="small" role="status">${wanted ? words.ownWanted : nothing}</p>
              <div>
                <fluent-button id="own-programs" size="small" @click=${() => planner.wantOwnPrograms(!wanted)}
                  >${wanted ? words.noOwn : words.wantOwn}</fluent-button
                >
              </div>`}`,
    );
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
      ${this.yours(program)}
      <p class="small">
        ${words.serves(program.models.length)} ${program.note ? frameworkText(this.context, program.note, "sentence") : nothing}
        ${others.length > 0 ? words.alternative(others.map((item) => item.program.name).join(", ")) : nothing}
      </p>
      ${this.benefits(program)}
      ${gates.length > 0
        ? html`<ul class="gates small" aria-label=${words.gates}>
            ${gates.map((gate) => gateLine(this.context, gate))}
          </ul>`
        : html`<p class="small quiet">${words.noGates}</p>`}
      ${this.sourceLine(program)}
    </li>`;
  }

  private yours(program: Program): TemplateResult | typeof nothing {
    return isOwn(program) ? html`<div><span class="tag brand">${this.context.messages.programs.yours}</span></div>` : nothing;
  }

  /** What a program gives, in kinds; in figures only what AWS has printed. */
  private benefits({ id, benefits }: Program): TemplateResult | typeof nothing {
    const { messages, numbers } = this.context;
    const words = messages.programs;
    const funds = developmentFunds.filter(({ program }) => program === id);
    if (benefits.length === 0 && funds.length === 0) return nothing;
    return html`<ul class="benefits small" aria-label=${words.benefits}>
        ${benefits.map((benefit) => html`<li class="tag">${words.benefitKinds[benefit]}</li>`)}
      </ul>
      ${funds.length > 0
        ? html`<p class="small quiet">
            ${funds.map(
              ({ label, value, ...fund }) =>
                html`${frameworkText(this.context, label, "words")}: ${"note" in fund ? frameworkText(this.context, fund.note, "words") : nothing} ${words.fund(numbers.exact(value))}<br />`,
            )}
            ${origin(messages, funds[0].kind, funds[0].source)}
          </p>`
        : nothing}`;
  }

  private sourceLine(program: Program): TemplateResult {
    const { name, link, source, kind, asOf } = program;
    const { messages, numbers } = this.context;
    const words = messages.programs;
    const { publisher, year } = sourceOf(source);
    const checked = (): string => numbers.month(asOf);
    const told =
      source === "firm"
        ? words.ownSource
        : kind === "published"
          ? words.publishedSource(publisher, String(year), checked(), isGated(program))
          : words.reportedSource(checked());
    return html`<p class="small quiet">
      ${link
        ? html`<a class="link touch" href=${link} target="_blank" rel="noopener noreferrer" aria-label=${words.pageOf(name)}
              >${words.page}${icon("external")}</a
            ><br />`
        : nothing}
      ${told}
    </p>`;
  }

  private always({ alwaysOn }: Suggestions): TemplateResult | typeof nothing {
    const { messages } = this.context;
    if (alwaysOn.length === 0) return nothing;
    return html`<section>
      <h2>${messages.programs.alwaysOn}</h2>
      <ul class="plain card small">
        ${alwaysOn.map(
          ({ program }) => html`<li>
            <strong>${program.name}</strong>${this.yours(program)}
            ${program.note ? html`<span>${frameworkText(this.context, program.note, "sentence")}</span>` : nothing}
            ${this.benefits(program)}${this.sourceLine(program)}
          </li>`,
        )}
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
            ({ program, why }) => html`<li><strong>${program.name}</strong><span class="quiet">${frameworkText(this.context, why, "sentence")}</span></li>`,
          )}
        </ul>`,
    );
  }
}

bringPart("programs-screen", ProgramsScreen);

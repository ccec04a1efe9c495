import { css, html, nothing, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import type { AskedSpecialization, Deepening } from "../../framework/programs/deepening";
import { profileFields } from "../../framework/programs/profile-fields";
import type { TierGap } from "../../framework/programs/tier";
import { frameworkText } from "./framework-text";
import { gateLine, gateStyles } from "./gate-line";
import { origin } from "./origin";
import { programsLine } from "./programs-line";
import { ScreenElement } from "./screen-element";
import { sentence } from "./sentence";
import { styles } from "./styles";

/** The move deeper: the services tier by the profile's numbers, what the next one asks, and the specializations asked for. */
@customElement("ppf-deepen")
export class DeepenSection extends ScreenElement {
  static styles = [
    styles,
    gateStyles,
    css`
      .card,
      .card > div,
      .asked li {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--spacingVerticalSNudge);
      }
      .card,
      .asked {
        display: grid;
        gap: var(--spacingVerticalM);
      }
      .asked li {
        gap: var(--spacingVerticalXXS);
      }
    `,
  ];

  render(): TemplateResult | typeof nothing {
    const { analysis, profile } = this.state;
    const words = this.context.messages.deepen;
    if (!analysis) return nothing;
    const { deepening } = analysis;
    const known = Object.keys(profile.profile).length > 0;
    return html`<section>
      <h2>${words.title}</h2>
      ${known ? this.tiers(deepening) : this.unknown()} ${this.specializations(deepening.specializations)}
    </section>`;
  }

  private unknown(): TemplateResult {
    const { messages, planner } = this.context;
    return html`<p class="small quiet">${messages.deepen.unknown}</p>
      <div class="small">
        <button class="link touch" @click=${() => planner.showProfile()}>${messages.deepen.toProfile}</button>
      </div>`;
  }

  private tiers({ met, claimed, next, gaps, unseen }: Deepening): TemplateResult {
    const { messages, numbers } = this.context;
    const words = messages.deepen;
    const nextName = next && sentence(next, false);
    const further = unseen.map(({ condition, value, unit }, at) => {
      const count = value === undefined ? "" : ` ${numbers.exact(value)} ${unit}`;
      const [text, money] =
        unit === "$" && value !== undefined ? [condition, ` ${messages.dollars(numbers.exact(value))}`] : [condition + count, nothing];
      return html`${at > 0 ? ", " : nothing}${frameworkText(this.context, text, "words")}${money}`;
    });
    return html`<div class="card">
      <dl class="facts">
        <dt>${words.met}</dt>
        <dd><strong>${met}</strong></dd>
        ${claimed
          ? html`<dt>${words.claimed}</dt>
              <dd><strong>${claimed.tier}</strong></dd>`
          : nothing}
      </dl>
      ${claimed && claimed.gaps.length > 0 ? this.gaps(words.lacks(claimed.tier), claimed.gaps) : nothing}
      ${nextName ? this.gaps(gaps.length > 0 ? words.next(nextName) : words.nextMet(nextName), gaps) : html`<p class="small">${words.top}</p>`}
      ${further.length > 0 ? html`<p class="small quiet">${words.further} ${further}.</p>` : nothing}
      <p class="small quiet">${origin(messages, "reported", "reported-2026")}</p>
      ${this.toProfile()}
    </div>`;
  }

  private toProfile(): TemplateResult {
    const { messages, planner } = this.context;
    return html`<div class="small">
      <button class="link touch" @click=${() => planner.showProfile()}>${messages.deepen.changeProfile}</button>
    </div>`;
  }

  private gaps(title: string, gaps: TierGap[]): TemplateResult {
    return html`<div>
      <h3>${title}</h3>
      <ul class="gates small">
        ${gaps.map(({ key, ...gap }) => gateLine(this.context, { label: profileFields[key].label, ...gap }))}
      </ul>
    </div>`;
  }

  private specializations(asked: AskedSpecialization[]): TemplateResult {
    const { messages } = this.context;
    const words = messages.deepen;
    if (asked.length === 0) return html`<p class="small quiet">${words.noneAsked}</p>`;
    const awarding = [...new Set(asked.flatMap(({ servedBy }) => servedBy))];
    return html`<div class="card">
      <h3>${words.specializations}</h3>
      <ul class="asked small">
        ${asked.map(
          ({ name, askedBy, held, kind, source }) =>
            html`<li>
              <span class="row"
                ><strong>${frameworkText(this.context, name, "beginning")}</strong>
                <span class="tag ${held ? "good" : ""}">${words.held[held === null ? "open" : held ? "yes" : "no"]}</span></span
              >
              <span>${words.askedBy} <span lang="en">${askedBy.join(", ")}</span></span>
              <span class="quiet">${origin(messages, kind, source)}</span>
            </li>`,
        )}
      </ul>
      ${programsLine(this.context, awarding, true)}
    </div>`;
  }
}

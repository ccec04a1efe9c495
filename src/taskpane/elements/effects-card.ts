import { css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { FrameworkError } from "../../framework/framework-error";
import { type Effect, effects } from "../../framework/placement/effects";
import { assumptionForm, shareSum } from "../assumption-lines";
import type { PlannerState } from "../planner-state";
import { inForce, triedOut } from "../partner-assumptions";
import { FigureElement } from "./figure-element";
import { frameworkText } from "./framework-text";
import { icon } from "./icons";
import { shareSentence } from "./share-sentence";
import { styles } from "./styles";

/** What the assumptions being tried out would change, in sight while they are edited; fires "done" once they are applied or dropped. */
@customElement("ppf-effects")
export class EffectsCard extends FigureElement {
  static styles = [
    styles,
    css`
      :host {
        position: sticky;
        bottom: 0;
        z-index: 1;
      }
      .what {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--spacingVerticalS);
        padding: var(--spacingVerticalM) var(--spacingHorizontalL);
        border-block: 1px solid var(--colorNeutralStroke1);
        background: var(--colorNeutralBackground2);
        box-shadow: var(--shadow4);
      }
      .list {
        max-height: 20vh;
        margin-block-end: calc(-1 * var(--spacingVerticalS));
        overflow-y: auto;
      }
      /* Fades what goes on below; the last line comes to stand above it. */
      .list::after {
        content: "";
        position: sticky;
        bottom: 0;
        display: block;
        height: var(--spacingVerticalL);
        background: linear-gradient(transparent, var(--colorNeutralBackground2));
      }
      .facts {
        grid-template-columns: minmax(0, 1fr) minmax(0, 1.6fr);
      }
      .facts .icon {
        width: 12px;
        height: 12px;
        margin-inline: 2px;
        vertical-align: -2px;
      }
      .buttons {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--spacingHorizontalS);
      }
      .wrong {
        overflow-wrap: anywhere;
      }
    `,
  ];

  private told: Effect[] | string | null = null;

  protected willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get("state");
    const { analysis, assumptions } = this.state;
    // Every line is counted twice for this.
    if (before?.analysis !== analysis || before.assumptions !== assumptions) this.told = effectsOf(this.state);
  }

  render(): TemplateResult {
    return html`<div role="status">${this.told === null ? nothing : this.card(this.told)}</div>`;
  }

  private card(effects: Effect[] | string): TemplateResult {
    const { messages, planner } = this.context;
    const words = messages.assumptions;
    const unusable = typeof effects === "string";
    const end = (step: () => void): void => {
      step();
      this.dispatchEvent(new Event("done"));
    };
    return html`<section class="what" aria-label=${words.effectsTitle}>
      <h3>${words.effectsTitle}</h3>
      ${unusable
        ? html`<p class="small wrong">${words.unusable} ${this.refusal(effects)}</p>`
        : effects.length === 0
          ? html`<p class="small">${this.state.analysis ? this.unitTold() : words.nothingRead}</p>`
          : html`<div class="list" tabindex="0" role="group" aria-label=${words.effectsTitle}>
              <dl class="facts">${effects.map((effect) => this.effect(effect))}</dl>
            </div>`}
      <div class="buttons">
        <fluent-button
          id="apply-assumptions"
          appearance="primary"
          size="small"
          ?disabled-focusable=${unusable}
          aria-disabled=${String(unusable)}
          @click=${() => unusable || end(() => planner.applyAssumptions())}
          >${words.apply}</fluent-button
        >
        <fluent-button id="discard-assumptions" size="small" @click=${() => end(() => planner.discardAssumptions())}
          >${words.discard}</fluent-button
        >
        <span class="small quiet">${words.applyText}</span>
      </div>
    </section>`;
  }

  /** An entry that cannot be read is told beside its field; what does not go together, as beneath the shares. */
  private refusal(message: string): TemplateResult | string {
    const form = assumptionForm(this.state.assumptions);
    if (form.lines.some(({ wrong }) => wrong)) return this.context.messages.assumptions.besideField;
    return shareSentence(this.context, shareSum(form).off) || frameworkText(this.context, message, "sentence");
  }

  /** The unit of money changes how amounts are shown, none of the figures that the workbook holds. */
  private unitTold(): string {
    const { messages, numbers } = this.context;
    const unit = this.state.assumptions.draft["unit.scale"];
    return unit === undefined ? messages.assumptions.noEffect : messages.placement.inFull(numbers.exact(Number(unit) || 1));
  }

  private effect(effect: Effect): TemplateResult {
    const words = this.context.messages.assumptions;
    return html`<dt>${words.effects[effect.item]}</dt>
      <dd>
        ${this.value(effect, effect.before)}${icon("arrow")}<span class="unseen">${words.becomes}</span
        ><strong>${this.value(effect, effect.after)}</strong>
      </dd>`;
  }

  private value({ item, unit }: Effect, value: Effect["before"]): TemplateResult | string {
    const { messages, numbers } = this.context;
    if (value === null) return messages.placement.notAvailable;
    if (typeof value === "number") {
      if (item === "multiplier") return numbers.ratio(value);
      if (item === "threshold") return numbers.given(value);
      return unit === "fraction" ? numbers.rate(value) : unit === "amount" ? this.amount(value) : numbers.decimal(value);
    }
    if (value === "") return messages.assumptions.none;
    if (item === "margin source") return messages.placement.marginSource(value);
    const { yes, no } = messages.answers;
    const known: Record<string, string> = { ...messages.modelsInText, ...messages.bases, yes: yes.toLowerCase(), no: no.toLowerCase() };
    return known[value] ?? value;
  }
}

/** What the assumptions tried out would change; a message where they cannot be used; null where nothing is tried out. */
function effectsOf({ portfolio, analysis, assumptions }: PlannerState): Effect[] | string | null {
  if (Object.keys(assumptions.draft).length === 0) return null;
  const tried = triedOut(assumptions);
  if (tried instanceof FrameworkError) return tried.message;
  return portfolio && analysis ? effects(portfolio.columns, inForce(assumptions), tried) : [];
}

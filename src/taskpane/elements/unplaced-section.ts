import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { GivenModel } from "../../framework/portfolio/grid";
import type { WithoutModel } from "../../framework/portfolio/portfolio";
import { icon } from "./icons";
import { modelOptions } from "./model-options";
import { SectionElement } from "./section-element";
import { styles } from "./styles";

/** Texts listed before "and 320 more": with each that is given a model the next moves up. */
const listed = 50;

type Model = GivenModel["model"];

/** Lines whose business model is not known, each text with the model that is suggested; below, folded, what was given. */
@customElement("ppf-unplaced")
export class UnplacedSection extends SectionElement {
  static styles = [
    styles,
    css`
      :host {
        display: grid;
        gap: var(--spacingVerticalS);
      }
      .lines li {
        gap: var(--spacingVerticalXS);
        padding-block: var(--spacingVerticalS);
      }
      .pick,
      .given li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: var(--spacingHorizontalS);
      }
      .given li {
        grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
        align-items: center;
      }
      .text {
        font-weight: var(--fontWeightSemibold);
      }
    `,
  ];

  /** What was chosen and is not in use yet, by text. */
  @state() private chosen: Readonly<Record<string, Model>> = {};

  render(): TemplateResult {
    const { portfolio } = this.state;
    const { withoutModel = [], mapping } = portfolio ?? {};
    const given = mapping?.given ?? [];
    return html`${withoutModel.length > 0 ? this.open(withoutModel) : nothing} ${given.length > 0 ? this.given(given) : nothing}`;
  }

  private open(withoutModel: WithoutModel[]): TemplateResult {
    const { messages, numbers, planner } = this.context;
    const words = messages.unplaced;
    const left = withoutModel.reduce((sum, { lines }) => sum + lines, 0);
    const ready = withoutModel.flatMap((group) => this.entry(group) ?? []);
    return html`<section class="card notice bad" aria-labelledby="unplaced">
      <h2 id="unplaced" tabindex="-1">${icon("question")}${words.title(left, numbers.count(left))}</h2>
      <p class="small quiet">${words.text}</p>
      ${ready.length > 0
        ? html`<fluent-button id="use-all" appearance="primary" @click=${() => planner.giveModels(ready)}
            >${words.useAll(ready.length, numbers.count(ready.length))}</fluent-button
          >`
        : nothing}
      <ul class="lines">
        ${repeat(
          withoutModel.slice(0, listed),
          ({ text }) => text,
          (group, at) => this.group(group, at),
        )}
      </ul>
      ${this.rest(withoutModel.length - listed)}
    </section>`;
  }

  /** What the select shows for a text. */
  private entry({ text, guess }: WithoutModel): GivenModel | null {
    const model = this.chosen[text] ?? guess;
    return model ? { text, model } : null;
  }

  private group(group: WithoutModel, at: number): TemplateResult {
    const { messages, numbers, planner } = this.context;
    const words = messages.unplaced;
    const { text, lines, addresses, revenue } = group;
    const entry = this.entry(group);
    return html`<li>
      <span class="row"><span class="text" dir="auto">${text.trim()}</span>${this.money(revenue)}</span>
      <span class="small quiet"
        >${this.cellLink(addresses[0])}${lines > 1 ? ` ${messages.more(numbers.count(lines - 1))}` : nothing}</span
      >
      <span class="pick">
        <select
          id="unplaced-${at}"
          class="field small"
          aria-label=${words.modelOf(text)}
          @change=${({ target }: Event) => (this.chosen = { ...this.chosen, [text]: (target as HTMLSelectElement).value as Model })}
        >
          ${entry ? nothing : html`<option value="" selected>${words.choose}</option>`} ${modelOptions(messages, entry?.model)}
        </select>
        <fluent-button
          aria-label=${words.useFor(text)}
          ?disabled-focusable=${!entry}
          aria-disabled=${String(!entry)}
          @click=${() => entry && planner.giveModels([entry])}
          >${words.use}</fluent-button
        >
      </span>
    </li>`;
  }

  private given(given: readonly GivenModel[]): TemplateResult {
    const { messages, numbers, planner } = this.context;
    const words = messages.unplaced;
    return html`<div>
      ${this.disclosure(
        words.given(given.length, numbers.count(given.length)),
        () =>
          html`<ul class="lines given small">
              ${given.slice(0, listed).map(
                ({ text, model }) =>
                  html`<li>
                    <span dir="auto">${text.trim()}</span>
                    <select
                      class="field small"
                      aria-label=${words.modelOf(text)}
                      @change=${({ target }: Event) =>
                        planner.giveModels([{ text, model: (target as HTMLSelectElement).value as Model }])}
                    >
                      ${modelOptions(messages, model)}
                    </select>
                  </li>`,
              )}
            </ul>
            ${this.rest(given.length - listed)}`,
      )}
    </div>`;
  }
}

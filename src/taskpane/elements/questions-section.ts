import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { type Answers, columnLetters } from "../../framework/portfolio/grid";
import type { Portfolio, Question } from "../../framework/portfolio/portfolio";
import { frameworkText } from "./framework-text";
import { icon } from "./icons";
import { SectionElement } from "./section-element";
import { styles } from "./styles";

type About = keyof Answers;

/** What each question can be answered with. */
const choices = {
  costColumns: ["all", "one"],
  costs: ["positive", "negative"],
  scale: [1, 1000, 1000000],
  resale: ["net", "gross"],
} as const;
const asked = Object.keys(choices) as About[];

/** What only the user knows of the books: asked once, then a fact that can be changed. */
@customElement("ppf-questions")
export class QuestionsSection extends SectionElement {
  static styles = [
    styles,
    css`
      :host {
        display: grid;
        gap: var(--spacingVerticalM);
      }
      .facts {
        align-items: center;
      }
    `,
  ];

  @state() private changing: About | null = null;

  render(): TemplateResult {
    const { portfolio } = this.state;
    const { questions = [], mapping } = portfolio ?? {};
    const { answers = {}, columns } = mapping ?? {};
    const answered = asked.filter((about) => answers[about] !== undefined && (about !== "costColumns" || columns?.cost !== undefined));
    // Each card is its own: a second press of a key or button must not answer the next question.
    return html`${repeat(
      questions,
      ({ about }) => about,
      (question) => this.card(question.about, this.answer(question.about, question), question),
    )}
    ${this.changing && answered.includes(this.changing) ? this.card(this.changing, this.answer(this.changing)) : nothing}
    ${answered.some((about) => about !== this.changing) ? this.facts(answered.filter((about) => about !== this.changing)) : nothing}`;
  }

  /** What holds now: what was answered or guessed; unit and booking of resale may have been changed as assumptions since. */
  private answer(about: About, question?: Question): string | number {
    const { portfolio, assumptions } = this.state;
    const key = ({ scale: "unit.scale", resale: "resale.booked" } as const)[about as "scale" | "resale"];
    const assumed = key && (assumptions.entries[key] ?? assumptions.read?.[key]);
    return assumed || (portfolio?.mapping.answers?.[about] ?? question?.guess ?? "");
  }

  private told(about: About, choice: string | number): string | number {
    const { portfolio: words, questions } = this.context.messages;
    const told = (questions.answers[about] as Record<string | number, string | ((column: string) => string)>)[choice] ?? choice;
    if (typeof told !== "function") return told;
    // The column of cost that was taken, as it is named among the columns.
    const { grid, headers, mapping } = this.state.portfolio as Portfolio;
    const { cost = 0 } = mapping.columns;
    return told(words.columnOption(columnLetters(grid.column + cost), (headers[cost] ?? "").trim()));
  }

  /** @param now The guess, or what was answered before; it comes first. */
  private card(about: About, now: string | number, question?: Question): TemplateResult {
    const { messages, planner } = this.context;
    const words = messages.questions;
    const others = (choices[about] as readonly (string | number)[]).filter((choice) => choice !== now);
    const give = (choice: string | number): void => {
      this.changing = null;
      planner.answer({ [about]: choice });
    };
    return html`<section class="card notice" aria-labelledby="ask-${about}">
      <h2 id="ask-${about}" tabindex="-1">${icon("question")}${words.ask[about]}</h2>
      ${question
        ? html`<p class="small">
            ${words.noticed} ${this.cellLink(question.address)} ${frameworkText(this.context, question.evidence, "words")}
          </p>`
        : nothing}
      <div class="wrap">
        ${[now, ...others].map(
          (choice) =>
            html`<fluent-button
              id="${about}-${choice}"
              size="small"
              appearance=${choice === now ? "primary" : "outline"}
              @click=${() => give(choice)}
              >${choice === now && !question ? icon("check", "start") : nothing}${this.told(about, choice)}</fluent-button
            >`,
        )}
      </div>
      ${question ? html`<p class="small quiet">${words.until}</p>` : nothing}
    </section>`;
  }

  private facts(answered: About[]): TemplateResult {
    const { messages } = this.context;
    const words = messages.questions;
    return html`<section>
      <h2 tabindex="-1">${words.title}</h2>
      <dl class="facts">
        ${answered.map((about) => {
          return html`<dt>${words.facts[about]}: ${this.told(about, this.answer(about))}</dt>
            <dd>
              <button
                class="link touch"
                id="change-${about}"
                aria-label=${words.changeOf(words.facts[about])}
                @click=${() => this.change(about)}
              >
                ${words.change}
              </button>
            </dd>`;
        })}
      </dl>
    </section>`;
  }

  private change(about: About): void {
    this.changing = about;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`#ask-${about}`)?.focus());
  }
}

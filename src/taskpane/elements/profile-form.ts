import { css, html, nothing, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { tierRequirements } from "../../framework/facts/tiers";
import { type ProfileKey, profileKeys } from "../../framework/programs/profile";
import { askedBy, profileFields } from "../../framework/programs/profile-fields";
import { unknownPrograms } from "../../framework/programs/program-words";
import { splitList } from "../../framework/words/list";
import { isGiven, meaningOf } from "../partner-profile";
import { readMoney, readNumber } from "../read-number";
import { frameworkText } from "./framework-text";
import { icon } from "./icons";
import { ScreenElement } from "./screen-element";
import { standingLooks } from "./standing-looks";
import { styles } from "./styles";

type Row = (typeof profileKeys)[number];

/** What counts towards the services tier, beside what programs ask for. */
const tierKeys = new Set<ProfileKey>([...tierRequirements.map(({ key }) => key), "competency.names", "businessplan"]);
const scales = [1, 1000, 1000000];

/** The partner's profile: a field for each key, all optional. What is given moves the standings at once. */
@customElement("ppf-profile")
export class ProfileForm extends ScreenElement {
  static styles = [
    styles,
    css`
      .form {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--spacingVerticalL);
      }
      details > .inside {
        padding-inline-start: 0;
      }
      fieldset {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--spacingVerticalMNudge);
      }
      legend {
        padding: 0 0 var(--spacingVerticalSNudge);
        font-weight: var(--fontWeightSemibold);
      }
      .field {
        display: grid;
        grid-template-columns: minmax(0, 1fr) 124px;
        gap: var(--spacingVerticalXXS) var(--spacingHorizontalM);
        align-items: center;
      }
      .field.wide {
        grid-template-columns: minmax(0, 1fr);
      }
      .words {
        display: grid;
      }
      .label {
        display: inline-block;
      }
      .label::first-letter {
        text-transform: uppercase;
      }
      input[type="text"],
      select {
        width: 100%;
        min-height: 32px;
        text-overflow: ellipsis;
      }
      input.amount {
        text-align: end;
        font-variant-numeric: tabular-nums;
      }
      select.absent {
        color: var(--colorNeutralForeground2);
      }
      :is(input[type="text"], select):hover {
        border-color: var(--colorNeutralStroke1Hover);
        border-bottom-color: var(--colorNeutralStrokeAccessible);
      }
      [aria-invalid="true"]:is(input, select) {
        border-color: var(--colorStatusDangerBorder2);
      }
      .options {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--spacingHorizontalM);
      }
      .options label {
        display: inline-flex;
        align-items: center;
        gap: var(--spacingHorizontalSNudge);
        min-height: 28px;
        cursor: pointer;
      }
      .options span {
        display: inline-block;
      }
      .options span::first-letter {
        text-transform: uppercase;
      }
      input[type="checkbox"] {
        width: 16px;
        height: 16px;
        margin: 0;
        accent-color: var(--colorCompoundBrandBackground);
        cursor: pointer;
      }
      .note {
        grid-column: 1 / -1;
        overflow-wrap: anywhere;
      }
      .wrong {
        grid-column: 1 / -1;
        display: flex;
        gap: var(--spacingHorizontalXS);
        overflow-wrap: anywhere;
      }
      .wrong .icon {
        color: var(--colorStatusDangerForeground1);
      }
      /* Two lines of the tally, which would cover what has the focus. */
      :is(input, select) {
        scroll-margin-block-end: 72px;
      }
      .tally {
        position: sticky;
        bottom: 0;
        z-index: 1;
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--spacingVerticalXS) var(--spacingHorizontalS);
        margin-inline: calc(-1 * var(--spacingHorizontalL));
        padding: var(--spacingVerticalS) var(--spacingHorizontalL);
        border-block: 1px solid var(--colorNeutralStroke2);
        background: var(--colorNeutralBackground2);
      }
    `,
  ];

  /** Where the user comes from another screen for this form, it unfolds and has the focus. */
  protected updated(): void {
    if (!this.state.seeksProfile) return;
    this.context.planner.profileShown();
    const details = this.renderRoot.querySelector("details") as HTMLDetailsElement;
    details.open = true;
    // After the pane has moved the focus to the screen.
    setTimeout(() => {
      details.scrollIntoView();
      details.querySelector("summary")?.focus();
    });
  }

  render(): TemplateResult {
    const { messages, numbers } = this.context;
    const { entries, invalid } = this.state.profile;
    const given = profileKeys.filter(({ key }) => isGiven(entries[key]) && !invalid.has(key)).length;
    const title = messages.profile.title(given, numbers.count(given), invalid.size, numbers.count(invalid.size));
    return this.disclosure(title, () => this.form());
  }

  private form(): TemplateResult {
    const words = this.context.messages.profile;
    const { refused } = this.state.profile;
    const groups: Row[][] = [];
    for (const row of profileKeys) {
      if (words.groups[row.key]) groups.push([]);
      groups[groups.length - 1].push(row);
    }
    return html`<div class="form">
        <p class="small quiet">${words.intro}</p>
        ${refused
          ? html`<section class="card" role="alert">
              <h3>${words.refused}</h3>
              <p class="small">${frameworkText(this.context, refused, "sentence")}</p>
            </section>`
          : nothing}
        ${groups.map(
          (rows) =>
            html`<fieldset>
              <legend>${words.groups[rows[0].key]}</legend>
              ${rows.map((row) => this.field(row))}
            </fieldset>`,
        )}
      </div>
      ${this.tally()}`;
  }

  /** How the programs listed stand now: in sight while the fields are filled in. */
  private tally(): TemplateResult {
    const { messages, numbers } = this.context;
    const picked = this.state.programs?.picked ?? [];
    return html`<p class="tally small" role="status">
      <span class="unseen">${messages.profile.standings}</span>
      ${(["eligible", "to confirm", "not yet"] as const).map((standing) => {
        const count = picked.filter((item) => item.standing === standing).length;
        const look = standingLooks[standing];
        return html`<span class="tag ${count > 0 ? look.tag : ""}"
          >${icon(look.icon)}${numbers.count(count)} ${messages.programs.standings[standing].toLowerCase()}</span
        >`;
      })}
    </p>`;
  }

  private field(row: Row): TemplateResult {
    const { key, kind } = row;
    const words = this.context.messages.profile;
    const { label, unit, hint } = profileFields[key];
    const plain = (kind === "number" && key !== "unit.scale") || kind === "names";
    const count = askedBy(key, this.state.firm.programs);
    const { messages, numbers } = this.context;
    const known = (text: string | undefined): string | undefined => text && (messages.framework(text, numbers.exact) ?? text);
    const about = [
      unit?.includes(" ") ? known(unit) : "", // a unit of one word repeats the label
      plain || key === "tier" || key === "stage" ? known(hint) : "",
      count > 0 ? words.askedBy(count, this.context.numbers.count(count)) : tierKeys.has(key) ? words.forTier : "",
    ];
    const wide = kind === "names" || kind === "words";
    const wrong = this.state.profile.invalid.has(key) ? this.wrong(row) : "";
    const name = html`<span class="label">${frameworkText(this.context, label, "words")}</span>`;
    return html`<div
      class="field ${wide ? "wide" : ""}"
      role=${kind === "words" ? "group" : nothing}
      aria-labelledby=${kind === "words" ? `label-${key}` : nothing}
      aria-describedby=${kind === "words" ? `about-${key} wrong-${key}` : nothing}
    >
      <div class="words">
        ${kind === "words" ? html`<span id="label-${key}">${name}</span>` : html`<label for="field-${key}">${name}</label>`}
        <span class="small quiet" id="about-${key}">${about.filter(Boolean).join(" · ")}</span>
      </div>
      ${this.control(row)}
      <span class="wrong small" id="wrong-${key}" role="alert" ?hidden=${!wrong}>${icon("warning")}<span>${wrong}</span></span>
      ${key === "programs.enrolled" ? html`<span class="note small quiet" role="status">${this.unknownEnrolled()}</span>` : nothing}
    </div>`;
  }

  /** Names of programs that nobody knows: no error, since a firm may be enrolled in what is not in the list. */
  private unknownEnrolled(): string {
    const { unknown, meant } = this.context.messages.profile;
    const { profile, firm } = this.state;
    const found = unknownPrograms(profile.profile["programs.enrolled"] ?? [], firm.programs);
    return found.length > 0 ? unknown(found.map(({ name, near }) => (near ? meant(name, near) : name)).join(", ")) : "";
  }

  private control(row: Row): TemplateResult {
    const { key, kind } = row;
    if (kind === "words") return this.checkboxes(row);
    const invalid = this.state.profile.invalid.has(key);
    const described = `about-${key} wrong-${key}`;
    if (kind === "number" && key !== "unit.scale") {
      return html`<input
        type="text"
        class="amount"
        id="field-${key}"
        inputmode="decimal"
        autocomplete="off"
        aria-describedby=${described}
        aria-invalid=${String(invalid)}
        .value=${this.shownText(key)}
        @change=${(event: Event) => this.giveNumber(key, event.target as HTMLInputElement)}
      />`;
    }
    if (kind === "names") {
      return html`<input
        type="text"
        id="field-${key}"
        autocomplete="off"
        aria-describedby=${described}
        aria-invalid=${String(invalid)}
        .value=${this.shownText(key)}
        @change=${(event: Event) => this.give(key, (event.target as HTMLInputElement).value.trim())}
      />`;
    }
    return this.choice(row, described, invalid);
  }

  /** A list of the words that may stand there; a text on the sheet that is none of them is shown as it is. */
  private choice({ key, kind, ...row }: Row, described: string, invalid: boolean): TemplateResult {
    const { messages, numbers } = this.context;
    const words = messages.profile;
    const options: [value: string, text: string][] =
      key === "unit.scale"
        ? scales.map((scale) => [String(scale), words.scale(numbers.exact(scale))])
        : kind === "yes or no"
          ? [["yes", messages.answers.yes], ["no", messages.answers.no]]
          : ("words" in row ? row.words : []).map((word) => [word, word.charAt(0).toUpperCase() + word.slice(1)]);
    const entry = this.state.profile.entries[key];
    const meaning = meaningOf(key, entry);
    const chosen = invalid ? String(entry) : meaning === undefined ? "" : meaning === true ? "yes" : meaning === false ? "no" : String(meaning);
    const all: [value: string, text: string][] = [["", words.notGiven], ...options, ...(invalid ? [[chosen, chosen] as [string, string]] : [])];
    return html`<select
      id="field-${key}"
      class=${chosen === "" ? "absent" : ""}
      aria-describedby=${described}
      aria-invalid=${String(invalid)}
      @change=${(event: Event) => {
        const { value } = event.target as HTMLSelectElement;
        this.give(key, key === "unit.scale" && value !== "" ? Number(value) : value);
      }}
    >
      ${all.map(([value, text]) => html`<option value=${value} .selected=${live(value === chosen)}>${text}</option>`)}
    </select>`;
  }

  private checkboxes(row: Row): TemplateResult {
    const { key } = row;
    const allowed: readonly string[] = "words" in row ? row.words : [];
    const found = splitList(String(this.state.profile.entries[key] ?? ""));
    const chosen = found.map((text) => String(meaningOf(key, text) ?? text));
    const others = chosen.filter((text) => !allowed.includes(text));
    const toggle = (word: string, on: boolean): void =>
      this.give(key, [...allowed, ...others].filter((text) => (text === word ? on : chosen.includes(text))).join(", "));
    return html`<div class="options">
      ${[...allowed, ...others].map(
        (word) =>
          html`<label
            ><input
              type="checkbox"
              value=${word}
              .checked=${live(chosen.includes(word))}
              @change=${(event: Event) => toggle(word, (event.target as HTMLInputElement).checked)}
            /><span>${word}</span></label
          >`,
      )}
    </div>`;
  }

  /** What the field shows: a number in the user's notation, "none" beside a number as 0. */
  private shownText(key: ProfileKey): string {
    const { exact } = this.context.numbers;
    const entry = this.context.planner.state.profile.entries[key];
    if (!isGiven(entry)) return "";
    if (typeof entry === "number") return readNumber(exact(entry), exact) === entry ? exact(entry) : String(entry);
    return profileKeys.some((row) => row.key === key && row.kind === "number") && meaningOf(key, entry) === 0 ? exact(0) : String(entry);
  }

  /** 0 typed into the form means that there are none; on the sheet 0 is not given, so the word stands there. */
  private giveNumber(key: ProfileKey, field: HTMLInputElement): void {
    const { exact } = this.context.numbers;
    const isMoney = profileFields[key].unit?.startsWith("$");
    const number = isMoney ? readMoney(field.value, exact, "\\$") : readNumber(field.value, exact);
    this.give(key, number === 0 ? "none" : number);
    field.value = this.shownText(key); // also where the entry is the same as before, typed otherwise
  }

  private give(key: ProfileKey, entry: string | number): void {
    this.context.planner.giveProfile(key, entry);
  }

  private wrong({ key, kind }: Row): string {
    const { wrong } = this.context.messages.profile;
    const found = String(this.state.profile.entries[key]);
    if (key === "unit.scale") return wrong.scale(found);
    if (kind === "number") return wrong.number(found);
    if (kind === "words") return wrong.words(found);
    return kind === "names" ? wrong.text(found) : wrong.word(found);
  }
}

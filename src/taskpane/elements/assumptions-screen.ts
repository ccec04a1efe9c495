import { css, html, nothing, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import type { AssumptionKey } from "../../framework/assumptions/assumptions";
import { publishedMargin } from "../../framework/facts/margins";
import { sourceOf } from "../../framework/facts/sources";
import { cellAddress } from "../../framework/portfolio/grid";
import { type BusinessModel, businessModels } from "../../framework/words/business-model";
import { offers } from "../../framework/words/offer";
import { presets, type Preset } from "../../framework/words/preset";
import { resaleBookings } from "../../framework/words/resale-booking";
import { serviceCategories } from "../../framework/words/service-category";
import { studies } from "../../framework/words/study";
import { type AssumptionForm, assumptionForm, type AssumptionLine, shareSum } from "../assumption-lines";
import { blockAddress } from "../block-address";
import { bringPart } from "../load-part";
import { assumptionNamed } from "../partner-assumptions";
import { readEntry } from "../read-entry";
import "./effects-card";
import "../english/assumptions";
import { frameworkText } from "./framework-text";
import { icon } from "./icons";
import { origin } from "./origin";
import { ScreenElement } from "./screen-element";
import { shareSentence } from "./share-sentence";
import { styles } from "./styles";

const scales = [1, 1000, 1000000];
/** What the picture of the study's categories is in. */
const figurePage = sourceOf("ppf-2025").url;
const presetSources = { AWS: "ppf-2025", "IDC 2017": "idc-2017", "AMI 2017": "ami-2017" } as const satisfies Record<Preset, string>;

const idOf = (key: AssumptionKey): string => key.replace(/\W/g, "-");

/** The one place for the assumptions: each with its kind and source, editable in place and tried out before it counts. */
@customElement("ppf-assumptions")
export class AssumptionsScreen extends ScreenElement {
  static styles = [
    styles,
    css`
      /* The card that sticks at the bottom does not cover what has the focus. */
      :is(input, button, fluent-button, summary, a) {
        scroll-margin-block-end: calc(var(--covered) + var(--spacingVerticalS));
      }
      .head {
        justify-items: start;
      }
      .standing {
        display: grid;
        gap: var(--spacingVerticalS);
      }
      .fields {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--spacingVerticalMNudge);
      }
      fieldset {
        display: grid;
        gap: var(--spacingVerticalXS);
        justify-items: start;
      }
      legend {
        padding: 0 0 var(--spacingVerticalXS);
      }
      .field {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 0 var(--spacingHorizontalM);
        align-items: center;
      }
      details > .inside {
        padding-inline-start: 0;
      }
      .field > .about {
        grid-column: 1 / -1;
        margin-block-start: 2px;
      }
      .name,
      .about {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 2px var(--spacingHorizontalS);
        min-height: 24px;
      }
      .name {
        display: grid;
        gap: 0;
      }
      .name .about {
        min-height: 0;
      }
      table .about {
        display: block;
        min-height: 0;
        margin-block-start: 2px;
        white-space: normal;
      }
      .entry {
        display: inline-flex;
        align-items: center;
        gap: var(--spacingHorizontalXS);
      }
      .entry input {
        width: 68px;
        min-height: 28px;
        text-align: end;
        font-variant-numeric: tabular-nums;
      }
      .entry .unit {
        min-width: 14px;
      }
      input[aria-invalid="true"] {
        border-color: var(--colorStatusDangerBorder2);
      }
      .wrong {
        grid-column: 1 / -1;
        display: flex;
        gap: var(--spacingHorizontalXS);
        white-space: normal;
        text-align: start;
        overflow-wrap: anywhere;
      }
      .wrong .icon {
        color: var(--colorStatusDangerForeground1);
      }
      table .entry input {
        width: 46px;
        padding-inline: var(--spacingHorizontalXS);
        font-size: var(--fontSizeBase200);
      }
      table .unit {
        display: none;
      }
      th,
      td {
        padding-inline: var(--spacingHorizontalXS);
      }
      td,
      tbody th {
        vertical-align: top;
      }
      tbody th {
        padding-block-start: 10px;
      }
      th:last-child,
      td:last-child {
        padding-inline-end: 0;
      }
      thead .icon {
        width: 12px;
        height: 12px;
        stroke-width: 1.75;
        margin-inline-end: 2px;
        vertical-align: -1px;
      }
      .mid {
        display: block;
        min-height: 28px;
        line-height: 28px;
      }
      .chosen {
        background: var(--colorBrandBackground2);
      }
      thead .chosen,
      .chosen .mid {
        font-weight: var(--fontWeightSemibold);
        color: var(--colorNeutralForeground1);
      }
      /* What is wrong belongs to the row above it. */
      tr:has(+ .below:is(:not([hidden]), :last-child)) > * {
        border-bottom: 0;
      }
      .below > td {
        padding-block-start: 0;
      }
      .sources {
        display: grid;
        gap: var(--spacingVerticalXS);
      }
      .sources li,
      .sum {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 2px var(--spacingHorizontalSNudge);
      }
      .sum {
        padding-block: var(--spacingVerticalSNudge);
        border-block-start: 1px solid var(--colorNeutralStroke1);
      }
      .sum strong {
        margin-inline-start: auto;
        padding-inline-end: 18px;
      }
      .sum span {
        flex-basis: 100%;
      }
      @media (forced-colors: active) {
        input[aria-invalid="true"] {
          border-width: 2px;
        }
      }
    `,
  ];

  /** The card may also come, or grow, over what has the focus already. */
  protected firstUpdated(): void {
    const root = this.renderRoot as ShadowRoot;
    const card = root.querySelector("ppf-effects") as HTMLElement;
    new ResizeObserver(() => {
      this.style.setProperty("--covered", `${card.offsetHeight}px`);
      if (root.activeElement !== card) root.activeElement?.scrollIntoView({ block: "nearest" });
    }).observe(card);
  }

  render(): TemplateResult {
    const form = assumptionForm(this.state.assumptions);
    const { messages, numbers } = this.context;
    const words = messages.assumptions;
    const { groups, labels } = words;
    return html`<div class="screen">
        ${this.head(form)}
        <section>
          <h2>${groups.study}</h2>
          ${this.choice(form.line("study"), labels.study, studies.map((study) => [study, study]))}
          ${this.choice(form.line("preset"), labels.preset, presets.map((preset) => [preset, preset]))}
        </section>
        <section>
          <h2>${groups.placement}</h2>
          ${this.field(form.line("placement.established"), labels.threshold)}
          ${this.choice(form.line("resale.booked"), labels.resale, resaleBookings.map((word) => [word, words.bookings[word]]))}
        </section>
        <section>
          <h2>${groups.margins}</h2>
          ${this.margins(form)}
        </section>
        <section>
          <h2>${groups.shares}</h2>
          ${this.shares(form)}
        </section>
        <div>
          ${this.disclosure(groups.multiplier, () =>
            this.fields([
              this.field(form.line("multiplier.total"), labels.total, words.perDollar),
              html`<p class="small quiet">${words.perCategory}</p>`,
              ...this.byCategory(form, "multiplier", words.perDollar),
            ]),
          )}
          ${this.disclosure(groups.schedule, () =>
            this.fields([
              this.field(form.line("schedule.firstyear"), labels.firstYear),
              this.field(form.line("schedule.years"), labels.years),
            ]),
          )}
          ${this.disclosure(groups.fees, () =>
            this.fields([
              ...offers.map((offer) => this.short(form.line(`fee.${offer}`), words.offers[offer])),
              html`<p class="small quiet">${origin(this.context.messages, "published", "fees")}</p>`,
            ]),
          )}
          ${this.disclosure(groups.units, () =>
            this.choice(form.line("unit.scale"), labels.scale, scales.map((unit) => [unit, words.scale(numbers.exact(unit))])),
          )}
        </div>
      </div>
      <ppf-effects .context=${this.context} .state=${this.state} .shown=${this.shown} @done=${this.done}></ppf-effects>`;
  }

  /** The card has gone with its buttons: the keys go on from the top, without moving the view. */
  private done(): void {
    this.renderRoot.querySelector("h2")?.focus({ preventScroll: true });
  }

  private head({ refused }: AssumptionForm): TemplateResult {
    const { messages, numbers, planner } = this.context;
    const words = messages.assumptions;
    const { assumptions, busy } = this.state;
    const { at } = assumptions;
    const address = blockAddress(this.state, "assumptions") ?? (at && cellAddress(at, 0, 0));
    const named = refused ? assumptionNamed(assumptions, refused) : null;
    const pending = Object.keys(assumptions.entries).length;
    return html`<section class="head">
        <h2 tabindex="-1">${words.title}</h2>
        <div class="standing small" role="status" aria-atomic="false">
          <p class="quiet">${assumptions.read ? words.written : words.unwritten}</p>
          ${pending > 0 ? html`<p>${words.pending(pending, numbers.count(pending))}</p>` : nothing}
        </div>
        ${address
          ? html`<fluent-button
              id="show-assumptions"
              ?disabled-focusable=${busy !== null}
              aria-disabled=${String(busy !== null)}
              @click=${() => planner.show(address)}
              >${icon("table", "start")}${words.show}</fluent-button
            >`
          : nothing}
      </section>
      ${refused
        ? html`<section class="card">
            <h3>${words.refused}</h3>
            <p class="small">${frameworkText(this.context, named ? refused.replace(named.name, named.address) : refused, "sentence")}</p>
            ${named ? html`<p class="small">${this.cellLink(named.address)}</p>` : nothing}
          </section>`
        : nothing}`;
  }

  private fields(inside: TemplateResult[]): TemplateResult {
    return html`<div class="fields">${inside}</div>`;
  }

  /** A choice among few words. */
  private choice(line: AssumptionLine, label: string, options: [value: string | number, text: string][]): TemplateResult {
    const { key } = line.row;
    return html`<fieldset>
      <legend>${label}</legend>
      <div class="segments">
        ${options.map(
          ([value, text]) =>
            html`<label
              ><input
                type="radio"
                name=${key}
                value=${value}
                .checked=${live(value === line.value)}
                @change=${() => this.give(line, value)}
              /><span>${text}</span></label
            >`,
        )}
      </div>
      <span class="about small quiet">${this.about(line, label)}</span>
    </fieldset>`;
  }

  /** A number with its label, kind and source; the published one beside an own. */
  private field(line: AssumptionLine, label: string, unit?: string): TemplateResult {
    const id = idOf(line.row.key);
    return html`<div class="field">
      <label for=${id}>${label}</label>
      ${this.entry(line, undefined, unit)}
      <span class="about small quiet" id="about-${id}">${this.about(line, label)}</span>
      ${this.wrong(line)}
    </div>`;
  }

  /** The same on one line, where the source stands once for all. */
  private short(line: AssumptionLine, label: string, unit?: string): TemplateResult {
    const id = idOf(line.row.key);
    return html`<div class="field">
      <span class="name"
        ><label for=${id}>${label}</label>
        <span class="about small quiet" id="about-${id}">${this.about(line, label, false)}</span></span
      >
      ${this.entry(line, undefined, unit)} ${this.wrong(line)}
    </div>`;
  }

  /** How far a value may be trusted and whose it is; of an own, what it stands in place of and the way back. */
  private about(line: AssumptionLine, label: string, source = true): unknown {
    const { messages } = this.context;
    const words = messages.assumptions;
    const { given, standard, row, kind } = line;
    if (given) {
      const was = standard ?? (row.initial === "" ? null : row.initial);
      return html`<span class="tag brand">${words.yours}</span>
        ${was === null ? nothing : html`<span><span class="unseen">${words.insteadOf}</span><s>${this.valueText(was, line)}</s></span>`}
        ${this.resetButton(line, label)}`;
    }
    const byValue = row.group === "fees" && line.value === null;
    if (line.value === null && !byValue) return source ? words.noFigure : nothing;
    return source
      ? origin(messages, kind, line.source)
      : html`<span class="tag">${messages.kinds[kind]}</span>${byValue ? words.byValue : nothing}`;
  }

  private resetButton(line: AssumptionLine, label: string): TemplateResult {
    const words = this.context.messages.assumptions;
    const { key, initial } = line.row;
    return html`<button
      class="link touch"
      aria-label=${words.resetOf(label)}
      @click=${() => {
        this.give(line, this.state.assumptions.read === null ? "" : initial);
        void this.goOnIn(key);
      }}
    >
      ${words.reset}
    </button>`;
  }

  /** A button that goes with what it did leaves the keys in the field beside it. */
  private async goOnIn(key: AssumptionKey): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#${idOf(key)}, [name="${key}"]:checked`)?.focus();
  }

  /**
   * Where a number is typed.
   * @param label Where no label element stands beside it.
   */
  private entry(line: AssumptionLine, label?: string, unit?: string, own = false): TemplateResult {
    const { row, wrong } = line;
    const id = idOf(row.key);
    const text = this.entryText(line, own);
    return html`<span class="entry">
      <input
        type="text"
        id=${id}
        inputmode="decimal"
        autocomplete="off"
        aria-label=${label ?? nothing}
        aria-describedby="about-${id} wrong-${id}"
        aria-invalid=${String(wrong)}
        .value=${text}
        @change=${(event: Event) => {
          const field = event.target as HTMLInputElement;
          this.give(line, this.read(field.value, line));
          // Also where the entry is the same as before, typed otherwise.
          const now = assumptionForm(this.context.planner.state.assumptions).line(row.key);
          field.value = this.entryText(now, own);
        }}
      /><span class="unit small quiet">${row.unit === "fraction" ? "%" : (unit ?? "")}</span>
    </span>`;
  }

  /** What was typed; as a figure that stands there already is shown rounded, that figure: 13.333 % is 0.4 / 3. */
  private read(text: string, line: AssumptionLine): number | string {
    const { key, unit, initial } = line.row;
    const { entries, read } = this.state.assumptions;
    const entryOf = (typed: string): number | string => readEntry(typed, unit, this.context.numbers.exact);
    const shownAs = (value: number | string): string => this.entryText({ ...line, entry: value, value, wrong: false }, false);
    const entry = entryOf(text);
    return [entries[key], read?.[key], initial].find((value) => value !== undefined && entryOf(shownAs(value)) === entry) ?? entry;
  }

  /** @param own Only what the user gave, nothing published. */
  private entryText({ entry, value, row, wrong }: AssumptionLine, own: boolean): string {
    const { numbers } = this.context;
    // A 0 is read as none; refused, it is shown as it was typed.
    const shown = wrong ? (entry === "none" ? 0 : entry) : own && entry === "" ? "" : value;
    if (typeof shown !== "number") return shown ?? "";
    return row.unit === "fraction" ? numbers.plain(Number((shown * 100).toPrecision(5))) : numbers.plain(shown);
  }

  private wrong(line: AssumptionLine): TemplateResult {
    const { needs, wrong: told } = this.context.messages.assumptions;
    const { wrong, row } = line;
    const { key } = row;
    const need = needs[key] ?? needs[key.split(".")[0]] ?? "";
    return html`<span class="wrong small" id="wrong-${idOf(key)}" role="alert" ?hidden=${!wrong}
      >${icon("warning")}<span>${wrong ? told(need, this.entryText(line, false)) : nothing}</span></span
    >`;
  }

  private give({ row }: AssumptionLine, entry: number | string): void {
    const { planner } = this.context;
    // Where there is no sheet yet, what counts anyway needs no entry.
    const needless = this.state.assumptions.read === null && entry === row.initial && entry === row.standard;
    planner.tryAssumption(row.key, needless ? "" : entry);
  }

  private valueText(value: number | string, { row }: AssumptionLine): string {
    const { numbers, messages } = this.context;
    const words = messages.assumptions;
    if (row.key === "resale.booked") return words.bookings[value as keyof typeof words.bookings];
    if (row.key === "unit.scale") return words.scale(numbers.exact(Number(value)));
    if (typeof value === "string") return value;
    return row.unit === "fraction" ? numbers.rate(value) : numbers.exact(value);
  }

  private margins(form: AssumptionForm): TemplateResult {
    const { messages } = this.context;
    const words = messages.assumptions;
    const chosen = form.line("preset").value;
    return html`<p class="small quiet">${words.marginsText}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">${messages.placement.model}</th>
            ${presets.map(
              (preset) =>
                html`<th scope="col" class="end ${preset === chosen ? "chosen" : ""}">
                  ${preset === chosen ? html`${icon("check")}<span class="unseen">${words.inUse}</span>` : nothing}${preset}
                </th>`,
            )}
            <th scope="col" class="end">${words.own}</th>
          </tr>
        </thead>
        <tbody>
          ${businessModels.map((model) => {
            const line = form.line(`margin.${model}.mid`);
            return html`<tr>
              ${this.modelName(model)}
              ${presets.map(
                (preset) =>
                  html`<td class=${preset === chosen ? "chosen" : ""}>
                    ${this.published(preset, model, preset === chosen && line.given)}
                  </td>`,
              )}
                ${this.ownMargin(line, words.ownMargin(messages.modelsInText[model]))}
              </tr>
              ${this.wrongRow([line], presets.length + 2)}`;
          })}
        </tbody>
      </table>
      <ul class="sources small">
        ${presets.map((preset) => this.presetSource(preset))}
      </ul>
      ${this.disclosure(words.lowHigh, () => this.lowAndHigh(form))}`;
  }

  private modelName(model: BusinessModel): TemplateResult {
    const { models, shortModels } = this.context.messages;
    return html`<th scope="row">
      <span aria-hidden="true">${shortModels[model]}</span><span class="unseen">${models[model]}</span>
    </th>`;
  }

  /** An own value in the table: nothing there while the preset answers. */
  private ownMargin(line: AssumptionLine, label: string): TemplateResult {
    const words = this.context.messages.assumptions;
    return html`<td>
      ${this.entry(line, label, undefined, true)}
      <span class="about" id="about-${idOf(line.row.key)}"
        >${line.given ? html`<span class="unseen">${words.yours}</span> ${this.resetButton(line, label)}` : nothing}</span
      >
    </td>`;
  }

  /** What is wrong in a row of a table, below it: a column of numbers is too narrow for words. */
  private wrongRow(lines: AssumptionLine[], columns: number): TemplateResult {
    return html`<tr class="below" ?hidden=${!lines.some(({ wrong }) => wrong)}>
      <td colspan=${columns}>${lines.map((line) => this.wrong(line))}</td>
    </tr>`;
  }

  /** A preset's figures for a model: the middle, the range beneath it. */
  private published(preset: Preset, model: BusinessModel, replaced: boolean): TemplateResult {
    const { messages, numbers } = this.context;
    const words = messages.assumptions;
    const of = (point: "low" | "mid" | "high") => publishedMargin(preset, model, point);
    const [low, mid, high] = [of("low"), of("mid"), of("high")];
    if (!mid && !high) return html`<span class="mid"><span aria-hidden="true">–</span><span class="unseen">${words.noFigure}</span></span>`;
    const text = mid && numbers.rate(mid.value);
    return html`${text
      ? html`<span class="mid" title=${mid.note ?? nothing}>${replaced ? html`<s>${text}</s>` : text}</span>`
      : nothing}
    ${low && high ? html`<span class="quiet">${numbers.exact(low.value * 100)}–${numbers.rate(high.value)}</span>` : nothing}
    ${high && !low ? html`<span class="mid quiet">${words.upTo(numbers.rate(high.value))}</span>` : nothing}`;
  }

  private presetSource(preset: Preset): TemplateResult {
    const { messages } = this.context;
    const words = messages.assumptions;
    const derived = businessModels.some((model) => publishedMargin(preset, model, "mid")?.kind === "derived");
    return html`<li>
      <strong>${preset}</strong> ${origin(messages, "published", presetSources[preset])}
      ${derived ? html`<span class="origin"><span class="tag">${messages.kinds.derived}</span><span class="quiet">${words.middle}</span></span>` : nothing}
    </li>`;
  }

  private lowAndHigh(form: AssumptionForm): TemplateResult {
    const { messages } = this.context;
    const words = messages.assumptions;
    const row = (model: BusinessModel): TemplateResult => {
      const points = (["low", "high"] as const).map((point) => ({ point, line: form.line(`margin.${model}.${point}`) }));
      return html`<tr>
          ${this.modelName(model)}
          ${points.map(({ point, line }) => {
            const label = words.pointOf(words.points[point], messages.modelsInText[model]);
            return html`<td>
              ${this.entry(line, label)}<span class="about quiet" id="about-${idOf(line.row.key)}">${this.about(line, label, false)}</span>
            </td>`;
          })}
        </tr>
        ${this.wrongRow(points.map(({ line }) => line), 3)}`;
    };
    return html`<p class="small quiet">${words.lowHighText}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">${messages.placement.model}</th>
            <th scope="col" class="end">${words.points.low}, %</th>
            <th scope="col" class="end">${words.points.high}, %</th>
          </tr>
        </thead>
        <tbody>
          ${businessModels.map(row)}
        </tbody>
      </table>`;
  }

  private shares(form: AssumptionForm): TemplateResult {
    const { messages, numbers } = this.context;
    const words = messages.assumptions;
    const { sum, given, off } = shareSum(form);
    const told = shareSentence(this.context, off) || (given < 6 ? words.partly : "");
    const isEven = serviceCategories.every((category) => form.line(`share.${category}`).value === form.line(`share.${category}`).row.initial);
    return html`<p class="small quiet">${words.sharesText} ${isEven ? words.evenText : nothing}</p>
      <p class="small">
        <a class="link touch" href=${figurePage} target="_blank" rel="noopener noreferrer">${words.figure}${icon("external")}</a>
      </p>
      <div class="fields">
        ${this.byCategory(form, "share")}
      </div>
      <p class="sum small" role="status">
        ${words.sum} <strong class="number">${numbers.given(sum)}</strong>
        ${told ? html`<span class=${off === 0 ? "quiet" : "wrong"}>${off === 0 ? nothing : icon("warning")}${told}</span>` : nothing}
      </p>
      ${given === 0
        ? html`<div class="small">
            <button class="link touch" @click=${() => this.evenSplit(form)}>${words.evenSplit}</button>
          </div>`
        : nothing}`;
  }

  private byCategory(form: AssumptionForm, what: "share" | "multiplier", unit?: string): TemplateResult[] {
    const { categories } = this.context.messages.broaden;
    return serviceCategories.map((category) => this.short(form.line(`${what}.${category}`), categories[category], unit));
  }

  private evenSplit(form: AssumptionForm): void {
    for (const category of serviceCategories) {
      const { row } = form.line(`share.${category}`);
      this.context.planner.tryAssumption(row.key, row.initial);
    }
    void this.goOnIn(`share.${serviceCategories[0]}`);
  }
}

bringPart("assumptions-screen", AssumptionsScreen);

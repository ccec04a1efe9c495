import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import type { Source } from "../../workbook/planner-workbook";
import { sourceAddress } from "../planner-state";
import { ScreenElement } from "./screen-element";
import { styles } from "./styles";

/** How a place is called: by its table or name, a whole sheet by the sheet. */
function nameOf({ tableName, rangeName, sheet }: Source): string {
  return tableName ?? rangeName ?? sheet;
}

/** Everything else in the workbook that could be read, looked for when it is unfolded. */
@customElement("ppf-places")
export class PlacesChoice extends ScreenElement {
  static styles = [
    styles,
    css`
      .pick {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: var(--spacingHorizontalS);
      }
      details {
        text-align: start;
      }
      details > .inside {
        padding-inline-start: 0;
      }
    `,
  ];

  @state() private looked = false;

  render(): TemplateResult {
    const words = this.context.messages.places;
    return this.disclosure(words.title, () => this.found());
  }

  private found(): TemplateResult {
    const { messages, numbers, planner } = this.context;
    const { places, busy } = this.state;
    const words = messages.places;
    if (!places && !this.looked) return html`<p class="small quiet">${words.looking}</p>`;
    if (!places) {
      const again = html`<button class="link touch" @click=${this.find}>${messages.failure.again}</button>`;
      return html`<p class="small" role="alert">${words.failed} ${again}</p>`;
    }
    if (places.length === 0) return html`<p class="small quiet">${words.none}</p>`;
    const kinds = {
      table: places.filter(({ kind }) => kind === "table"),
      name: places.filter(({ kind, rangeName }) => kind !== "table" && rangeName),
      sheet: places.filter(({ kind, rangeName }) => kind !== "table" && !rangeName),
    };
    const read = (): void => {
      const chosen = places[Number(this.renderRoot.querySelector("select")?.value)];
      if (chosen) void planner.usePlace(chosen);
    };
    return html`<div class="pick">
      <select id="place" class="field" aria-label=${words.choose}>
        ${(["table", "name", "sheet"] as const).map((kind) =>
          kinds[kind].length === 0
            ? nothing
            : html`<optgroup label=${words.kinds[kind]}>
                ${kinds[kind].map(
                  (place) =>
                    html`<option value=${places.indexOf(place)} title=${sourceAddress(place)}>
                      ${words.option(nameOf(place), numbers.count(place.rows), numbers.count(place.columns))}
                    </option>`,
                )}
              </optgroup>`,
        )}
      </select>
      <fluent-button id="use-place" ?disabled-focusable=${busy !== null} aria-disabled=${String(busy !== null)} @click=${read}
        >${words.use}</fluent-button
      >
    </div>`;
  }

  protected firstUpdated(): void {
    // The event of an element that unfolds does not bubble.
    this.renderRoot.querySelector("details")?.addEventListener("toggle", ({ target }) => (target as HTMLDetailsElement).open && void this.find());
  }

  private readonly find = async (): Promise<void> => {
    this.looked = false;
    await this.context.planner.findPlaces();
    this.looked = true;
  };
}

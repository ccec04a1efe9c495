import { css, html, nothing, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { ScreenElement } from "./screen-element";
import { styles } from "./styles";

/** Wide form: which periods count. The trailing year, until the user chooses. */
@customElement("ppf-periods")
export class PeriodsSection extends ScreenElement {
  static styles = [
    styles,
    css`
      fieldset {
        display: grid;
        gap: var(--spacingVerticalS);
      }
      legend {
        padding: 0;
        margin-bottom: var(--spacingVerticalXS);
        font-weight: var(--fontWeightSemibold);
      }
      label {
        display: flex;
        align-items: center;
        gap: var(--spacingHorizontalXS);
        min-height: 24px;
      }
      .chips label {
        min-height: 28px;
        padding: 0 var(--spacingHorizontalS);
        padding-inline-start: var(--spacingHorizontalSNudge);
        border: 1px solid var(--colorNeutralStroke1);
        border-radius: var(--borderRadiusCircular);
      }
      .chips label:has(:checked) {
        border-color: var(--colorCompoundBrandStroke);
        background: var(--colorBrandBackground2);
      }
      input {
        margin: 0;
        accent-color: var(--colorCompoundBrandBackground);
      }
    `,
  ];

  render(): TemplateResult | typeof nothing {
    const { messages, numbers, planner } = this.context;
    const { portfolio } = this.state;
    const { periods = [], chosen } = portfolio?.mapping ?? {};
    if (!portfolio || periods.length === 0 || portfolio.mapping.columns.revenue !== undefined) return nothing;
    const words = messages.periods;
    const { months } = periods[0];
    const counted = portfolio.periods;
    const choose = (label: string, counts: boolean): void =>
      planner.choosePeriods(periods.map((period) => period.label).filter((one) => (one === label ? counts : counted.includes(one))));
    return html`<fieldset>
      <legend>${words.title}</legend>
      <label
        ><input
          type="checkbox"
          id="trailing"
          .checked=${live(!chosen)}
          @change=${() => planner.choosePeriods(chosen ? null : counted)}
        />${words.trailing[months]}</label
      >
      <div class="wrap chips small" dir="auto">
        ${periods.map(
          ({ label }) =>
            html`<label
              ><input
                type="checkbox"
                .checked=${live(counted.includes(label))}
                @change=${(event: Event) => choose(label, (event.target as HTMLInputElement).checked)}
              />${label}</label
            >`,
        )}
      </div>
      <p class="small quiet" role="status">
        ${words.counted(numbers.count(counted.length), words.units[months](periods.length, numbers.count(periods.length)))}.
        ${chosen ? nothing : words.trailingText}
      </p>
    </fieldset>`;
  }
}

import { css, html, nothing, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { ladder } from "../../framework/facts/ladder";
import { amountOffsets } from "../../framework/portfolio/grid";
import type { Definition } from "../../framework/words/definition";
import type { Realized } from "../realized";
import { FigureElement } from "./figure-element";
import "./ladder-ruler";
import { origin } from "./origin";
import { styles } from "./styles";

const definitions: readonly Definition[] = ["own", "services", "all"];
const marks = ladder.map(({ value }) => value);

/** Revenue per $1 of AWS revenue, by each definition, beside the ladder and the study's full stack. */
@customElement("ppf-realized")
export class RealizedSection extends FigureElement {
  static styles = [
    styles,
    css`
      .big {
        font-size: var(--fontSizeBase500);
        line-height: var(--lineHeightBase500);
        font-weight: var(--fontWeightSemibold);
      }
      .ceiling > * {
        padding-top: var(--spacingVerticalSNudge);
        border-bottom: 0;
      }
    `,
  ];

  render(): TemplateResult {
    const words = this.context.messages.realized;
    const realized = this.state.analysis?.realized;
    return html`<section>
      <h2>${words.title}</h2>
      ${realized ? this.measured(realized) : this.missing()}
    </section>`;
  }

  private missing(): TemplateResult {
    const { messages, planner } = this.context;
    const words = messages.realized;
    const { portfolio } = this.state;
    const mapped = portfolio && amountOffsets(portfolio.mapping, "awsRevenue").length > 0;
    return html`<p class="small">${mapped ? words.noAmount : words.noColumn}</p>
      <div class="small"><button class="link touch" @click=${() => planner.showScreen("portfolio")}>${words.toPortfolio}</button></div>`;
  }

  private measured({ multipliers, step, awsRevenue, cells, fullStack }: Realized): TemplateResult {
    const { messages, numbers } = this.context;
    const words = messages.realized;
    return html`<p>
        <span class="big number">${numbers.ratio(multipliers.services, marks)}</span>
        <span class="quiet">${words.perDollar}</span>
      </p>
      ${step ? html`<p class="small">${words.steps[step]}</p>` : nothing}
      <ppf-ruler .context=${this.context} .multiplier=${multipliers.services} .reached=${step}></ppf-ruler>
      <p class="small quiet">${words.ladder}<br />${origin(messages, ladder[0].kind, ladder[0].source)}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">${words.definition}</th>
            <th scope="col" class="end">${words.multiplier}</th>
          </tr>
        </thead>
        <tbody>
          ${definitions.map(
            (definition) =>
              html`<tr>
                <th scope="row">${words.definitions[definition]}</th>
                <td>${numbers.ratio(multipliers[definition], definition === "services" ? marks : [])}</td>
              </tr>`,
          )}
          <tr class="ceiling">
            <th scope="row">
              ${words.fullStack(fullStack.study)}<br />
              <span class="quiet">${origin(messages, fullStack.kind, fullStack.source)}</span>
            </th>
            <td>${numbers.ratio(fullStack.value)}</td>
          </tr>
        </tbody>
      </table>
      <p class="small quiet">
        ${words.awsRevenue} ${this.amount(awsRevenue)},
        ${cells.map((address) => this.cellLink(address, address.slice(address.lastIndexOf("!") + 1)))}
      </p>
      <p class="small quiet">${words.caveat}</p>`;
  }
}

import { html, type TemplateResult } from "lit";
import type { GivenModel } from "../../framework/portfolio/grid";
import { businessModels } from "../../framework/words/business-model";
import type { Messages } from "../messages";
import { sentence } from "./sentence";

/** The options of a select that gives a model to a text of the book. */
export function modelOptions({ modelsInText, unplaced }: Messages, chosen: GivenModel["model"] | undefined): TemplateResult[] {
  const named = businessModels.map((model) => [model, sentence(modelsInText[model], false)] as const);
  return [...named, ["exclude", unplaced.exclude] as const, ["subtotal", unplaced.subtotal] as const].map(
    ([value, name]) => html`<option value=${value} .selected=${value === chosen}>${name}</option>`,
  );
}

import type { Lines } from "../placement/lines";
import type { Portfolio } from "./portfolio";

/** Which fraction of the revenue of all lines that count has a model, a cost and a category; amounts below 0 count by their size. */
export function completenessOf({ models, revenue, cost, categories }: Lines): Portfolio["completeness"] {
  let [all, modelled, costed, categorised] = [0, 0, 0, 0];
  for (let row = 0; row < models.length; row++) {
    if (models[row] === "exclude") continue;
    const size = Math.abs(revenue[row]);
    all += size;
    if (models[row] !== null) modelled += size;
    if (cost?.[row]) costed += size;
    if (categories?.[row]?.length) categorised += size;
  }
  const part = (size: number): number => (all === 0 ? 0 : size / all);
  return { model: part(modelled), cost: part(costed), category: part(categorised) };
}

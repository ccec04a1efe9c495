import type { Line, Portfolio, WithoutModel } from "./portfolio";

/** Which fraction of the revenue has a model, a cost and a category; amounts below 0 count by their size. */
export function completenessOf(lines: readonly Line[], withoutModel: readonly WithoutModel[]): Portfolio["completeness"] {
  const missing = withoutModel.reduce((sum, group) => sum + Math.abs(group.revenue), 0);
  let [all, costed, categorised] = [missing, 0, 0];
  for (const { revenue, cost, categories } of lines) {
    const size = Math.abs(revenue);
    all += size;
    if (cost !== null && cost !== 0) costed += size;
    if (categories.length > 0) categorised += size;
  }
  const part = (size: number): number => (all === 0 ? 0 : size / all);
  return { model: part(all - missing), cost: part(costed), category: part(categorised) };
}

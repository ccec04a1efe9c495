import type { Lines } from "../placement/lines";
import { businessModelWords } from "../words/business-model";
import { serviceCategoryWords } from "../words/service-category";
import { amountsBeside, requireLabels, requireSameCount } from "./amounts";
import { range, rangeOrNull } from "./range";
import type { Range } from "./range";
import { labels } from "./words";

/**
 * The lines that the arguments models, revenue, cost and categories describe. Revenue and cost are parallel to models;
 * categories has a cell for each model. Throws for a blank model beside an amount.
 */
export function readLines(models: unknown, revenue: unknown, cost?: unknown, categories?: unknown): Lines {
  const modelRange = range("models", models);
  const revenueRange = range("revenue", revenue);
  const costRange = rangeOrNull("cost", cost);
  const categoryRange = rangeOrNull("categories", categories);
  const lines: Lines = {
    models: labels(businessModelWords, modelRange),
    revenue: amountsBeside(modelRange, revenueRange),
    cost: costRange && amountsBeside(modelRange, costRange),
  };
  if (lines.models.includes(null)) {
    const amountRanges: Range[] = costRange ? [revenueRange, costRange] : [revenueRange];
    requireLabels(businessModelWords.what, modelRange, (index) => lines.models[index] === null, amountRanges);
  }
  if (categoryRange) {
    requireSameCount(modelRange, categoryRange);
    lines.categories = labels(serviceCategoryWords, categoryRange).map((category) => (category === null ? null : [category]));
  }
  return lines;
}

import type { Assumptions } from "../assumptions/assumptions";
import { studyInForce } from "../assumptions/in-force";
import type { Kind } from "../facts/sources";
import { studyFacts } from "../facts/studies";
import { publishedMargin } from "../facts/margins";
import { FrameworkError } from "../framework-error";
import { multiplier } from "../multiplier/multiplier";
import { orNotAvailable } from "../or-not-available";
import { businessModels } from "../words/business-model";
import type { Preset } from "../words/preset";
import { frontCategories, restCategories, serviceCategories } from "../words/service-category";
import type { ServiceCategory } from "../words/service-category";
import type { Vocabulary } from "../words/word";
import { completeness } from "./completeness";
import type { Completeness } from "./completeness";
import type { Lines } from "./lines";
import { moves } from "./moves";
import type { Move } from "./moves";
import { place } from "./placement";

/** The evidence behind a placement, in the order in which it is told. */
export const explainedItems = [
  "placement",
  "anchor",
  "base",
  "share at or beyond",
  "threshold",
  "borderline",
  "average rung",
  "effective models",
  "next model",
  "gross profit to add",
  "revenue to add",
  "margin used",
  "margin source",
  "categories offered",
  "multiplier",
  "categories missing",
  "lines without cost",
  "lines without category",
  "excluded lines",
] as const;

export type ExplainedItem = (typeof explainedItems)[number];

export const explainedItemWords: Vocabulary<ExplainedItem> = { what: "an item", words: explainedItems, aliases: {} };

export interface ExplainedRow {
  item: ExplainedItem;
  /** "" where there is nothing to say (no next model, say), or where nothing published or given answers. */
  value: string | number;
  unit: "fraction" | "amount" | "count" | "text";
  kind: Kind;
  /** Why nothing answers, and what to give. */
  missing?: FrameworkError;
}

type Answer = string | number | FrameworkError;

/** Everything that a placement rests on, a row an item. Preset null: the assumption's, else AWS. Throws where place() does. */
export function explain(lines: Lines, preset: Preset | null, assumptions: Assumptions): ExplainedRow[] {
  const placement = place(lines, assumptions);
  const next = moves(lines, placement, preset, assumptions).find((move) => move.status === "next");
  const found = completeness(lines);
  const reach = businessModels.indexOf(placement.reach);
  const values: Record<ExplainedItem, [Answer, ExplainedRow["unit"], Kind?]> = {
    placement: [placement.reach, "text"],
    anchor: [placement.anchor, "text"],
    base: [placement.base, "text"],
    "share at or beyond": [placement.cumulative[reach], "fraction"],
    threshold: [placement.threshold, "fraction", "assumption"],
    borderline: [placement.borderline ? "yes" : "no", "text"],
    "average rung": [placement.averageRung, "count"],
    "effective models": [placement.effectiveModels, "count"],
    "next model": [next?.model ?? "", "text"],
    "gross profit to add": [ofNext(next, next?.grossProfit), "amount"],
    "revenue to add": [ofNext(next, next?.revenue), "amount"],
    "margin used": [ofNext(next, next?.margin), "fraction", kindOfMargin(next)],
    "margin source": [ofNext(next, next?.marginSource), "text", kindOfMargin(next)],
    "categories offered": [found.offered?.join(", ") ?? noCategories("which are offered"), "text"],
    multiplier: [multiplierOf(found, assumptions), "amount", kindOfMultiplier(found, assumptions)],
    "categories missing": [missingOf(found), "text"],
    "lines without cost": [found.withoutCost, "count"],
    "lines without category": [found.withoutCategory, "count"],
    "excluded lines": [found.excluded, "count"],
  };
  return explainedItems.map((item) => {
    const [answer, unit, kind = "derived"] = values[item];
    return answer instanceof FrameworkError ? { item, value: "", unit, kind, missing: answer } : { item, value: answer, unit, kind };
  });
}

/** "" where there is no next model; an error where there is one, but not this figure of it. */
function ofNext(next: Move | undefined, value: string | number | null | undefined): Answer {
  if (!next) return "";
  if (value !== null && value !== undefined) return value;
  const { model, margin } = next;
  if (margin === null) {
    return new FrameworkError("not-available", `has no margin for ${model}: give its cost, margin.${model}.mid in assumptions or another preset`);
  }
  return new FrameworkError("not-available", `has no amount for ${model}: it requires a threshold below 1 and a margin above 0`);
}

function noCategories(what: string): FrameworkError {
  return new FrameworkError("not-available", `requires categories to say ${what}`);
}

function missingOf({ offered }: Completeness): Answer {
  return offered ? serviceCategories.filter((category) => !offered.includes(category)).join(", ") : noCategories("which are missing");
}

function kindOfMargin(next: Move | undefined): Kind {
  if (!next || next.marginSource === null || next.marginSource === "own") return "derived";
  if (next.marginSource === "assumption") return "assumption";
  return publishedMargin(next.marginSource, next.model, "mid")?.kind ?? "derived";
}

function multiplierOf({ offered }: Completeness, assumptions: Assumptions): number | FrameworkError {
  if (!offered) return new FrameworkError("not-available", "requires categories to say the multiplier");
  return orNotAvailable(() => multiplier(offered, null, assumptions));
}

function kindOfMultiplier({ offered }: Completeness, assumptions: Assumptions): Kind {
  const full = offered?.length === serviceCategories.length;
  const known = (category: ServiceCategory): boolean => `multiplier.${category}` in assumptions || `share.${category}` in assumptions;
  const halves = [frontCategories, restCategories].map((group) => group.filter((category) => offered?.includes(category)));
  const groups = full ? [serviceCategories] : halves;
  if ("multiplier.total" in assumptions || groups.some((group) => group.length > 0 && group.every(known))) return "assumption";
  return full ? studyFacts[studyInForce(assumptions)].fullStack.kind : "derived";
}

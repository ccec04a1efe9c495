import "./excel-errors";
import { anchor } from "../../src/functions/anchor";
import { attach } from "../../src/functions/attach";
import { benchmark } from "../../src/functions/benchmark";
import { benchmarks } from "../../src/functions/benchmarks";
import { blended } from "../../src/functions/blended";
import { bridge } from "../../src/functions/bridge";
import { eligible } from "../../src/functions/eligible";
import { explain } from "../../src/functions/explain";
import { grossMargin } from "../../src/functions/gross-margin";
import { grr } from "../../src/functions/grr";
import { ladder } from "../../src/functions/ladder";
import { margin } from "../../src/functions/margin";
import { marginGap } from "../../src/functions/margin-gap";
import { marketplaceFee } from "../../src/functions/marketplace-fee";
import { mix } from "../../src/functions/mix";
import { moves } from "../../src/functions/moves";
import { multiplier } from "../../src/functions/multiplier";
import { nrr } from "../../src/functions/nrr";
import { payback } from "../../src/functions/payback";
import { placement } from "../../src/functions/placement";
import { programs } from "../../src/functions/programs";
import { realized } from "../../src/functions/realized";
import { resaleMargin } from "../../src/functions/resale-margin";
import { revenueNeeded } from "../../src/functions/revenue-needed";
import { schedule } from "../../src/functions/schedule";
import { score } from "../../src/functions/score";
import { simulate } from "../../src/functions/simulate";
import { tier } from "../../src/functions/tier";
import { tornado } from "../../src/functions/tornado";

/** The functions under test, by id. */
export const functions: Readonly<Record<string, (...values: never[]) => unknown>> = {
  ANCHOR: anchor,
  ATTACH: attach,
  BENCHMARK: benchmark,
  BENCHMARKS: benchmarks,
  BLENDED: blended,
  BRIDGE: bridge,
  ELIGIBLE: eligible,
  EXPLAIN: explain,
  GROSSMARGIN: grossMargin,
  GRR: grr,
  LADDER: ladder,
  MARGIN: margin,
  MARGINGAP: marginGap,
  MARKETPLACEFEE: marketplaceFee,
  MIX: mix,
  MOVES: moves,
  MULTIPLIER: multiplier,
  NRR: nrr,
  PAYBACK: payback,
  PLACEMENT: placement,
  PROGRAMS: programs,
  REALIZED: realized,
  RESALEMARGIN: resaleMargin,
  REVENUENEEDED: revenueNeeded,
  SCHEDULE: schedule,
  SCORE: score,
  SIMULATE: simulate,
  TIER: tier,
  TORNADO: tornado,
};

/**
 * Evaluates a formula as a user types it, `MARGIN("services",,"high")`: texts, numbers, TRUE, blank cells as `_`, errors as in
 * Excel, arrays in braces with `,` between columns and `;` between rows. A spilled result of one cell is its value.
 */
export function evaluate(formula: string): unknown {
  const result = functions[formula.slice(0, formula.indexOf("("))](...(argumentsOf(formula) as never[]));
  return Array.isArray(result) && result.length === 1 && result[0].length === 1 ? result[0][0] : result;
}

/** The arguments of a formula as its function receives them. */
export function argumentsOf(formula: string): unknown[] {
  const inside = formula.slice(formula.indexOf("(") + 1, formula.lastIndexOf(")"));
  return splitOutside(inside, ",").map((piece) => {
    const part = piece.trim();
    if (part === "") return undefined;
    if (!part.startsWith("{")) return literal(part);
    return splitOutside(part.slice(1, -1), ";").map((row) => splitOutside(row, ",").map((cell) => literal(cell.trim())));
  });
}

/** Splits at a separator that stands outside of quotes and braces. */
function splitOutside(text: string, separator: string): string[] {
  const pieces = [""];
  let depth = 0;
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    if (!quoted && character === "{") depth++;
    if (!quoted && character === "}") depth--;
    if (character === separator && depth === 0 && !quoted) pieces.push("");
    else pieces[pieces.length - 1] += character;
  }
  return pieces;
}

function literal(text: string): unknown {
  if (text === "_") return null;
  if (text === "TRUE" || text === "FALSE") return text === "TRUE";
  if (text.startsWith("#")) return { type: "Error", basicType: "Error", basicValue: text };
  return text.startsWith('"') ? text.slice(1, -1) : Number(text);
}

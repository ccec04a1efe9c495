import { FrameworkError } from "../framework-error";
import type { Drivers } from "../planning/simulation";
import { amounts, requireSameCount } from "./amounts";
import { placeOf, range, rangeOrNull } from "./range";

/** The drivers that the arguments low, mid, high and weights (1 if omitted) describe. Throws where low <= mid <= high fails. */
export function readDrivers(low: unknown, mid: unknown, high: unknown, weights: unknown): Drivers {
  const lowRange = range("low", low);
  const midRange = range("mid", mid);
  const highRange = range("high", high);
  const weightRange = rangeOrNull("weights", weights);
  for (const other of [midRange, highRange, weightRange]) if (other) requireSameCount(lowRange, other);
  const drivers: Drivers = { low: amounts(lowRange), mid: amounts(midRange), high: amounts(highRange), weights: [] };
  drivers.weights = weightRange ? amounts(weightRange) : drivers.low.map(() => 1);
  drivers.mid.forEach((likeliest, index) => {
    const [least, most] = [drivers.low[index], drivers.high[index]];
    if (least <= likeliest && likeliest <= most) return;
    const place = placeOf(midRange, Math.floor(index / midRange.columns), index % midRange.columns);
    throw new FrameworkError("value", `requires low <= mid <= high in ${place}; found ${least}, ${likeliest}, ${most}`);
  });
  return drivers;
}

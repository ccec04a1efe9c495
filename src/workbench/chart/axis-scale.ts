/** The most steps between the ends of a value axis. */
const mostSteps = 10;

export interface AxisScale {
  minimum: number;
  maximum: number;
  step: number;
}

/**
 * Ends and step of a value axis as Excel chooses them: a twentieth of the span is left free beyond the values, zero is shown
 * unless the values differ by less than a sixth of the largest, steps are 1, 2 or 5 times a power of ten.
 * low and high are the smallest and the largest value shown; room: how many steps the chart has room for.
 */
export function axisScale(
  low: number,
  high: number,
  fixed: { minimum: number | null; maximum: number | null },
  room = mostSteps,
): AxisScale {
  const span = high - low;
  const close = span < Math.max(Math.abs(low), Math.abs(high)) / 6 && span > 0;
  const top = high > 0 ? high + 0.05 * (low < 0 || close ? span : high) : close ? high + span / 2 : 0;
  const bottom = low < 0 ? low - 0.05 * (high > 0 || close ? span : -low) : close ? low - span / 2 : 0;
  const from = fixed.minimum ?? Math.min(bottom, fixed.maximum ?? bottom);
  const to = fixed.maximum ?? (top > from ? top : from + 1);
  const step = niceStep(Math.abs(to - from) / Math.min(room, mostSteps));
  return {
    minimum: fixed.minimum ?? round(Math.floor(from / step + 1e-9) * step),
    maximum: fixed.maximum ?? round(Math.ceil(to / step - 1e-9) * step),
    step,
  };
}

/** The smallest of 1, 2, 5 times a power of ten that is not below. */
function niceStep(least: number): number {
  if (!(least > 0)) return 0.1;
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= least * (1 - 1e-9)) ?? 10;
  return round(factor * power);
}

/** Without the last digits that binary fractions add. */
const round = (value: number) => Number(value.toPrecision(12));

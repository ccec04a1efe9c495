import { reaches } from "../reaches";

/** A line whose margin is uncertain: its revenue, and its margin at worst, as expected and at best. */
export interface UncertainLine {
  label: string | number | null;
  revenue: number;
  low: number;
  mid: number;
  high: number;
}

/** What a line's margin alone does to gross profit, all others at mid. */
export interface TornadoBar {
  label: string | number | null;
  lowEffect: number;
  highEffect: number;
  swing: number;
}

/** The effects of each line's low and high margin on gross profit, the widest swing first, ties in the order given. */
export function tornado(lines: readonly UncertainLine[]): TornadoBar[] {
  const bars = lines.map(({ label, revenue, low, mid, high }, order) => {
    // Adding 0 turns a -0 into the 0 that a cell should show.
    const lowEffect = revenue * (low - mid) + 0;
    const highEffect = revenue * (high - mid) + 0;
    return { label, lowEffect, highEffect, swing: Math.abs(highEffect - lowEffect), order };
  });
  bars.sort((one, other) => other.swing - one.swing);
  // Swings that differ by rounding alone are ties; a tolerant comparison would not be an order that sort can work with.
  const ranked: TornadoBar[] = [];
  for (let from = 0, to = 0; from < bars.length; from = to) {
    while (to < bars.length && (to === from || reaches(bars[to].swing, bars[from].swing))) to++;
    const tied = bars.slice(from, to).sort((one, other) => one.order - other.order);
    for (const { label, lowEffect, highEffect, swing } of tied) ranked.push({ label, lowEffect, highEffect, swing });
  }
  return ranked;
}

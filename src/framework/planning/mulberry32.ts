/**
 * The number at an index (from 1) of the pseudo-random sequence that mulberry32 by Tommy Ettinger gives for a seed: 0 or more,
 * below 1, the same on every machine. Its state grows by a constant each time, so any place of the sequence can be asked for.
 */
export function mulberry32(seed: number, index: number): number {
  const state = (seed + Math.imul(index, 0x6d2b79f5)) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), state | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
}

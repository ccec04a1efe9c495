/**
 * Puts the value of a rank (0 is the smallest) where sorting would put it: what stands before it, from `from` on, is not larger,
 * what follows is not smaller. A sort of a million numbers takes a page 200 ms at a stretch; this takes a few passes (Hoare's
 * quickselect, pivot the median of three), yields after each that looked at `pause` values or more, and finds the same value.
 */
export function* putInRank(values: Float64Array, from: number, rank: number, pause: number): Generator<void, void> {
  let low = from;
  let high = values.length - 1;
  while (low < high) {
    const looked = high - low + 1;
    const last = partition(values, low, high);
    if (rank <= last) high = last;
    else low = last + 1;
    if (looked >= pause) yield;
  }
}

/** Moves the smaller values to the front of a stretch; returns the index of the last of them. Equal values go to both sides. */
function partition(values: Float64Array, low: number, high: number): number {
  const [, pivot] = [values[low], values[(low + high) >> 1], values[high]].sort((one, other) => one - other);
  let left = low - 1;
  let right = high + 1;
  for (;;) {
    do left++;
    while (values[left] < pivot);
    do right--;
    while (values[right] > pivot);
    if (left >= right) return right;
    const value = values[left];
    values[left] = values[right];
    values[right] = value;
  }
}

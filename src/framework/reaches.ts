const tolerance = 1e-12;

/** Whether a value has come up to a target, within a trillionth of the size of what is compared (of the target, if not given). */
export function reaches(value: number, target: number, size = Math.abs(target)): boolean {
  return value >= target - tolerance * size;
}

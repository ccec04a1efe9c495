/** Whether a value has reached a threshold of 0 or more, within a relative 1e-12: 0.1 + 0.2 has reached 0.3. */
export function reached(value: number, threshold: number): boolean {
  return value >= threshold * (1 - 1e-12);
}

import { loadPart, type Parts } from "./load-part";

/** Fetches parts one after the other while nothing else goes on, so that they are there when they are asked for. */
export function fetchWhenIdle([name, ...others]: readonly (keyof Parts)[]): void {
  if (!name) return;
  const fetchNext = (): void => void loadPart(name).then(() => fetchWhenIdle(others)).catch(() => undefined);
  // Safari, and so Excel on a Mac, cannot tell when it is idle.
  if ("requestIdleCallback" in window) window.requestIdleCallback(fetchNext);
  else setTimeout(fetchNext, 500);
}

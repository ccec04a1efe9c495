/** Calls back when the page has nothing else to do, at the latest after so many milliseconds; Safari, and so a Mac, cannot tell when. */
export function whenIdle(work: () => void, latest: number): void {
  if ("requestIdleCallback" in window) window.requestIdleCallback(work, { timeout: latest });
  else setTimeout(work, latest);
}

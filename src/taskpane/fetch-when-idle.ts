import { loadPart, type Parts } from "./load-part";
import { whenIdle } from "./when-idle";

/** Fetches parts one after the other while nothing else goes on, so that they are there when they are asked for. */
export function fetchWhenIdle([name, ...others]: readonly (keyof Parts)[]): void {
  if (!name) return;
  whenIdle(() => void loadPart(name).then(() => fetchWhenIdle(others)).catch(() => undefined), 500);
}

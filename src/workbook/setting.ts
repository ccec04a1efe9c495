/** What a setting of ours says, kept as JSON; null where there is none, or something else under our key. */
export function parseSetting<Said>(value: unknown): Said | null {
  if (typeof value !== "string") return null;
  try {
    return JSON.parse(value) as Said;
  } catch {
    return null;
  }
}

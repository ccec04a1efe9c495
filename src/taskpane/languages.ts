import { loadPart } from "./load-part";
import { messages, type Messages } from "./messages";

export interface Language {
  /** For the page's lang attribute. */
  code: string;
  messages: Messages;
}

const english: Language = { code: "en", messages };

/** The scripts of the other languages by their codes (ISO 639-1). */
const scripts = new Map<string, `messages-${string}`>([["de", "messages-german"]]);

/**
 * The language for a display language of Office: "de-AT" is German, "fr-FR" and undefined are English, and so is every other whose
 * sentences cannot be fetched.
 */
export async function languageOf(displayLanguage: string | undefined): Promise<Language> {
  const code = displayLanguage?.split(/[-_]/)[0].toLowerCase() ?? "";
  const script = scripts.get(code);
  if (!script) return english;
  try {
    return { code, messages: await loadPart(script) };
  } catch {
    return english;
  }
}

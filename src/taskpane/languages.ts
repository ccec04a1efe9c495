import { messages, type Messages } from "./messages";
import { german } from "./messages-german";

export interface Language {
  /** For the page's lang attribute. */
  code: string;
  messages: Messages;
}

/** The languages of the pane by their codes (ISO 639-1); the first is for everybody else. */
const languages: readonly Language[] = [
  { code: "en", messages },
  { code: "de", messages: german },
];

/** The language for a display language of Office: "de-AT" is German, "fr-FR" and undefined are English. */
export function languageOf(displayLanguage: string | undefined): Language {
  const code = displayLanguage?.split(/[-_]/)[0].toLowerCase();
  return languages.find((language) => language.code === code) ?? languages[0];
}

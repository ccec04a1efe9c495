import { type BusinessModel, businessModelWords } from "../words/business-model";
import { match, nearest } from "../words/word";
import { containedWord } from "./contained-word";

/**
 * What people call their lines, in English and German. The first that fits decides: who resells software licences resells,
 * and a migration to a platform is a project.
 */
const habits: [BusinessModel | "exclude", RegExp][] = [
  // Moved to AWS from somewhere else.
  ["services", /(azure|gcp|google cloud|on[\s-]*prem\w*)\b.*\bto aws\b|migrat\w*\b.*\bfrom\b.*(azure|gcp|google cloud|on[\s-]*prem)/],
  // A P&L goes on below its revenue.
  [
    "exclude",
    /gross (profit|margin)|\bebit|operating (profit|income|expense)|^(direct |total )?costs?$|^cost of\b|\bcogs\b|overhead|deprecia|payroll(?! app)|salar|rohertrag|deckungsbeitrag|personalkosten|abschreibung/,
  ],
  ["exclude", /\bnot aws\b|\bnon[\s-]*(aws|cloud)\b|\bnicht[\s-]*aws\b|\bazure\b|google cloud|\bgcp\b|hardware|on[\s-]*prem/],
  ["business outcome solutions", /outcome|gain[\s-]*shar|risk[\s-]*reward|success[\s-]*(fee|based)|erfolgs/],
  ["resell", /resale|resell|licen[cs]e|licensing|lizenz|wiederverkauf|handelsware|pass[\s-]*through|private offer/],
  [
    "managed services",
    /managed|operations?\b|\bops\b|\bcloudops\b|hosting|\brun\b|support|monitor|24\s*[x×/]\s*7|service ?desk|help ?desk|betrieb|wartung|\bmsp\b/,
  ],
  [
    "services",
    /consult|advis|project|projekt|migrat|assess|implement|integration|workshop|training|professional|berat|schulung|umsetzung|einführung|\bps\b/,
  ],
  ["services", /(software|platt?form|product|app\w*)\b.*\b(development|engineering|build|design|modernization|modernisation|entwicklung)\b|softwareentwicklung/],
  ["technology solutions", /saas|platt?form|product(?!iv)|produkt|subscription|\babo(nnement)?s?\b|\bip\b|\bisv\b|software|accelerator/],
];

/** The business model that a text of the user's most likely means, or exclude; undefined where nothing hints at one. */
export function guessModel(text: string): BusinessModel | "exclude" | undefined {
  const lower = text.toLowerCase();
  const habit = habits.find(([, words]) => words.test(lower))?.[0];
  if (habit !== undefined) return habit;
  const own = containedWord(businessModelWords, text);
  const known = own === undefined ? undefined : match(businessModelWords, own);
  return known === "exclude" ? undefined : known;
}

/** The business model of which a word of the model column may be another spelling; slow, for a few words. */
export function guessSpelling(text: string): BusinessModel | undefined {
  // Two letters are near to any other two.
  const near = text.trim().length > 2 ? nearest(businessModelWords, text) : undefined;
  const meant = near === undefined ? undefined : match(businessModelWords, near);
  return meant === "exclude" ? undefined : meant;
}

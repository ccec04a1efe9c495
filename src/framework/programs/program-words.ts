import type { Program } from "../facts/programs";
import { match, nearest, type Vocabulary } from "../words/word";

/** Programs by their names, ids and short names. */
export function programWords(programs: readonly Program[]): Vocabulary<string> {
  return {
    what: "a program",
    words: programs.map(({ name }) => name),
    aliases: Object.fromEntries(programs.flatMap(({ id, name, aliases }) => [id, ...aliases].map((alias) => [alias, name]))),
  };
}

/** Some names end with it, users put it after others, too. */
const withoutProgram = (name: string): string => name.replace(/ program\w*$/i, "");

/** Names that no program has, each with the name of the program that may be meant: "ISV Accelerate" by "ISV Accelerate Program". */
export function unknownPrograms(names: readonly string[], programs: readonly Program[]): { name: string; near: string | undefined }[] {
  const known = programWords(programs);
  const shorter = known.words.map((name) => [withoutProgram(name), name]);
  const alike = { ...known, aliases: { ...known.aliases, ...Object.fromEntries(shorter) } };
  const unknown = names.filter((name) => match(known, name) === undefined);
  return unknown.map((name) => ({ name, near: match(alike, nearest(alike, withoutProgram(name))) }));
}

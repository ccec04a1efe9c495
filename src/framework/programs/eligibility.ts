import { range } from "../cells/range";
import { unknownWord } from "../cells/unknown-word";
import { wordAt } from "../cells/words";
import { programs, type Program } from "../facts/programs";
import { checkGates, standingText } from "./gates";
import type { Profile } from "./profile";
import { programWords } from "./program-words";

const words = programWords(programs);

/** The program that a function is asked about, required; by name, id or short name. */
export function readProgram(argument: unknown): Program {
  const cell = range("program", argument);
  const name = wordAt(words, cell, 0, 0);
  const program = programs.find((row) => row.name === name);
  if (!program) throw unknownWord(words, "program", null);
  return program;
}

/** Whether a profile opens a program: "eligible", "always on", what fails and what is to confirm, or that it is closed. */
export function eligibility(program: Program, profile: Profile): string {
  if (program.status === "always on") return "always on";
  if (program.status === "reported closed") return `reported closed: ${program.closing}`;
  return standingText(checkGates(program, profile));
}

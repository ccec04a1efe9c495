import { programs as catalogue, type Program } from "../framework/facts/programs";

/** Whether the firm's own table says something of a program: it added it, or changed what the catalogue says. */
export function isOwn(program: Program): boolean {
  return catalogue.find(({ id }) => id === program.id) !== program;
}

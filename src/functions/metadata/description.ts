/**
 * The description of each function, read from the JSDoc tags of its file: the one place from which functions.json (through
 * Microsoft's generator), the help page and the README's table come. Used in the build and in tests, never shipped.
 */
import * as ts from "typescript";
import { sources } from "../../framework/facts/sources";
import type { SourceId } from "../../framework/facts/sources";
import { readEquivalent } from "./equivalent";
import type { Equivalent } from "./equivalent";
import { readExample } from "./example";
import type { Example } from "./example";

/** The groups of functions, in the order in which they are told. */
export const groups = ["Benchmarks", "Actuals", "Time and targets", "Placement", "Programs", "What-if"] as const;

export type Group = (typeof groups)[number];

export interface ParameterDescription {
  name: string;
  text: string;
  optional: boolean;
  /** Takes a range, for which a single value serves too; else it takes a single value. */
  cells: boolean;
}

export interface FunctionDescription {
  id: string;
  group: Group;
  /** What Excel shows: "Returns ...". */
  text: string;
  parameters: ParameterDescription[];
  returns: string;
  /** The question it answers, in a user's words. */
  answers: string;
  rules: string[];
  sources: SourceId[];
  examples: Example[];
  equivalent: Equivalent;
}

/** What is typed, optional arguments in brackets: `=PPF.MULTIPLIER([categories], [study], [assumptions])`. */
export function signature({ id, parameters }: FunctionDescription): string {
  return `=PPF.${id}(${parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(", ")})`;
}

/** The files of the functions, one each. */
export const functionFiles: readonly string[] = ts.sys.readDirectory(`${__dirname}/..`, [".ts"], [], ["*.ts"], 1);

/** Every function, by group and id. */
export function descriptions(): FunctionDescription[] {
  const inOrder = (a: FunctionDescription, b: FunctionDescription) =>
    groups.indexOf(a.group) - groups.indexOf(b.group) || a.id.localeCompare(b.id);
  return functionFiles.map((file) => readDescription(file, ts.sys.readFile(file) ?? "")).sort(inOrder);
}

/** Reads one function file. Throws an Error that names the file and what is missing, repeated or not understood. */
export function readDescription(file: string, text: string): FunctionDescription {
  const { statements } = ts.createSourceFile(file, text, ts.ScriptTarget.ES2020, true);
  const declared = statements.filter(ts.isFunctionDeclaration).find(isExported);
  if (!declared) throw new Error(`${file} exports no function`);
  const all = (tag: string) =>
    ts.getJSDocTags(declared).filter(({ tagName }) => tagName.text === tag).map(({ comment }) => plain(comment));
  const one = (tag: string) => {
    const [found, ...more] = all(tag);
    if (!found || more.length > 0) throw new Error(`${file} requires one @${tag}`);
    return found;
  };
  const several = (tag: string) => {
    const found = all(tag);
    if (found.length === 0 || found.includes("")) throw new Error(`${file} requires @${tag}`);
    return found;
  };
  return {
    id: one("customfunction"),
    group: known(groups, one("group"), `${file}, @group`),
    text: plain(ts.getJSDocCommentsAndTags(declared).find(ts.isJSDoc)?.comment),
    parameters: declared.parameters.map((parameter) => ({
      name: parameter.name.getText(),
      text: plain(ts.getJSDocParameterTags(parameter)[0]?.comment),
      optional: parameter.questionToken !== undefined,
      cells: parameter.type !== undefined && ts.isArrayTypeNode(parameter.type),
    })),
    returns: one("returns"),
    answers: one("answers"),
    rules: several("rule"),
    sources: one("source").split(" ").map((id) => known(sourceIds, id, `${file}, @source`)),
    examples: several("example").map(readExample),
    equivalent: readEquivalent(several("equivalent")),
  };
}

const sourceIds = sources.map(({ id }) => id);

function known<W extends string>(words: readonly W[], found: string, place: string): W {
  const word = words.find((candidate) => candidate === found);
  if (word === undefined) throw new Error(`${place} requires one of ${words.join(", ")}; found "${found}"`);
  return word;
}

function isExported(declared: ts.FunctionDeclaration): boolean {
  return declared.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

const plain = (comment: ts.JSDoc["comment"]): string => (ts.getTextOfJSDocComment(comment) ?? "").trim();

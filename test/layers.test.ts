/**
 * Keeps the layers: framework <- functions, framework <- workbook <- taskpane, workbench apart. Reads imports, and words
 * too, since Excel, Office and CustomFunctions are ambient globals that an import rule cannot see.
 */
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import ts from "typescript";

const root = resolve(__dirname, "..");
const files = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
  .filter((name) => /\.ts$/.test(name))
  .map((name) => join("src", name).replaceAll("\\", "/"))
  .sort();

interface Rule {
  /** Folders and files whose modules may be imported. */
  imports: string[];
  /** Packages that may be imported. */
  packages: RegExp;
  /** Identifiers, or members as "Date.now", that must not occur. */
  forbidden: string[];
}

const hostWords = ["Excel", "Office", "OfficeExtension", "CustomFunctions"];
const pageWords = ["document", "window", "localStorage", "fetch", "XMLHttpRequest"];

const rules: Record<string, Rule> = {
  "src/framework/": {
    imports: ["src/framework/"],
    packages: /^$/,
    forbidden: [...hostWords, ...pageWords, "Date", "Math.random", "setTimeout", "performance"],
  },
  "src/functions/": {
    imports: ["src/framework/", "src/functions/"],
    packages: /^$/,
    forbidden: ["Excel", "Office", "OfficeExtension", "CustomFunctions", ...pageWords, "setTimeout", "Date", "Math.random"],
  },
  "src/functions/edge/answer.ts": {
    imports: ["src/framework/", "src/functions/"],
    packages: /^$/,
    forbidden: ["Excel", "Office", "OfficeExtension", ...pageWords],
  },
  // Reads the descriptions at build time; nothing of it ships.
  "src/functions/metadata/": {
    imports: ["src/framework/", "src/functions/"],
    packages: /^typescript$/,
    forbidden: ["Excel", "Office", "OfficeExtension", "CustomFunctions", ...pageWords, "setTimeout", "Date", "Math.random"],
  },
  "src/workbook/": {
    imports: ["src/framework/", "src/workbook/"],
    packages: /^$/,
    forbidden: ["CustomFunctions", ...pageWords],
  },
  "src/taskpane/": {
    imports: ["src/framework/", "src/taskpane/", "src/workbook/planner-workbook.ts"],
    packages: /^(lit|@fluentui\/)/,
    forbidden: hostWords,
  },
  "src/taskpane/start.ts": {
    imports: ["src/framework/", "src/taskpane/", "src/workbook/"],
    packages: /^$/,
    forbidden: ["Excel", "CustomFunctions"],
  },
  "src/taskpane/writer.ts": {
    imports: ["src/taskpane/load-part.ts", "src/taskpane/elements/writing-stages.ts", "src/workbook/excel-writer.ts"],
    packages: /^$/,
    forbidden: hostWords,
  },
  "src/taskpane/diagnostics.ts": {
    imports: ["src/taskpane/load-part.ts"],
    packages: /^@microsoft\/office-js-helpers$/,
    forbidden: ["Excel", "CustomFunctions"],
  },
  "src/taskpane/load.ts": { imports: ["src/taskpane/"], packages: /^$/, forbidden: ["Excel", "CustomFunctions"] },
  "src/workbench/": {
    imports: ["src/workbench/"],
    packages: /^(hucre|@univerjs\/|rxjs|chart\.js)/,
    // It plays the host: none of the host's globals exist there.
    forbidden: ["Excel", "Office"],
  },
};

const ruleOf = (file: string) =>
  rules[Object.keys(rules).filter((prefix) => file.startsWith(prefix)).sort((a, b) => b.length - a.length)[0]];

/** Every module a file imports, and every identifier and member it uses as code. */
function uses(file: string): { modules: string[]; words: Set<string> } {
  const source = ts.createSourceFile(file, readFileSync(join(root, file), "utf8"), ts.ScriptTarget.ES2020, true);
  const modules: string[] = [];
  const words = new Set<string>();
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      modules.push((node.moduleSpecifier as ts.StringLiteral).text);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      modules.push((node.arguments[0] as ts.StringLiteral).text);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      modules.push((node.argument.literal as ts.StringLiteral).text);
    } else if (ts.isPropertyAccessExpression(node)) {
      words.add(`${node.expression.getText()}.${node.name.text}`);
    } else if (ts.isIdentifier(node)) {
      // A member's or property's own name ("workbench.Office", { Excel: 1 }) is not the global.
      const parent = node.parent;
      const isMember =
        (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
        (ts.isPropertyAssignment(parent) && parent.name === node) ||
        (ts.isPropertySignature(parent) && parent.name === node) ||
        (ts.isQualifiedName(parent) && parent.right === node);
      if (!isMember) {
        words.add(node.text);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  // The walk above stops naming the object of a member access; name it too.
  for (const word of [...words]) {
    words.add(word.split(".")[0]);
  }
  return { modules, words };
}

function moduleFile(from: string, specifier: string): string {
  const path = relative(root, resolve(root, dirname(from), specifier)).replaceAll("\\", "/");
  return [`${path}.ts`, path].find((candidate) => files.includes(candidate)) ?? path;
}

test.each(files)("%s keeps its layer", (file) => {
  const rule = ruleOf(file);
  const { modules, words } = uses(file);
  const strangers = modules.filter((name) =>
    name.startsWith(".")
      ? !rule.imports.some((allowed) => moduleFile(file, name).startsWith(allowed))
      : !rule.packages.test(name),
  );
  expect({ strangers, forbidden: rule.forbidden.filter((word) => words.has(word)) }).toEqual({ strangers: [], forbidden: [] });
});

test("every file belongs to a layer, and none is a drawer for odds and ends", () => {
  expect(files.filter((file) => !ruleOf(file))).toEqual([]);
  expect(files.filter((file) => /\/(utils?|helpers?|common|types|index)(\.ts|\/)/.test(file))).toEqual([]);
});

import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { difference } from "../functions/difference";
import { convertible, equivalentCases } from "../functions/equivalent-cases";

const cases = equivalentCases();
let values: unknown[][][];

beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), "equivalents-"));
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  const script = join(__dirname, "workbook.mjs");
  const workbook = (task: string, file: string, input?: string): string =>
    execFileSync(process.execPath, [script, task, join(folder, file)], { input, maxBuffer: 1e9 }).toString();
  const convert = ["--headless", "--convert-to", "xlsx", "--outdir", join(folder, "calculated"), join(folder, "cases.xlsx")];
  try {
    workbook("write", "cases.xlsx", JSON.stringify(cases));
    const { error, status, stderr } = spawnSync("soffice", [profile, ...convert]);
    if (error) throw new Error("this test requires LibreOffice: install libreoffice-calc so that soffice is found");
    if (status !== 0) throw new Error(`LibreOffice failed: ${stderr.toString()}`);
    values = JSON.parse(workbook("read", join("calculated", "cases.xlsx"))) as unknown[][][];
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 600_000);

test.each(convertible)("plain Excel gives what %s answers, in LibreOffice", (id) => {
  const own = cases.filter((one) => one.id === id);
  expect(own.length).toBeGreaterThanOrEqual(20);
  const different = own.map((one) => difference(one, (row, column) => values[cases.indexOf(one)][row]?.[column]));
  expect(different.filter((found) => found !== null).slice(0, 3).join("\n\n")).toBe("");
});

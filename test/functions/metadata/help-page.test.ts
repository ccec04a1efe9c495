import { everyAssumptionKey } from "../../../src/framework/assumptions/assumptions";
import { profileKeys } from "../../../src/framework/programs/profile";
import { descriptions } from "../../../src/functions/metadata/description";
import { helpPage } from "../../../src/functions/metadata/help-page";

const page = helpPage();
const article = (id: string): string => new RegExp(`<article id="${id}">[\\s\\S]*?</article>`).exec(page)?.[0] ?? "";
const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

const described = descriptions().map((one) => [one.id, one] as const);

test.each(described)("%s has its anchor, and all that is said of it", (id, one) => {
  const anchor = id.toLowerCase();
  expect(page.split(`id="${anchor}"`)).toHaveLength(2);
  expect(page).toContain(`<a href="#${anchor}">${id}</a></li>`);
  const told = article(anchor);
  const { answers, text, returns, rules, parameters, examples, equivalent } = one;
  const shown = examples.flatMap(({ formula, message }) => [formula, message]);
  const parts = [answers, text, returns, ...rules, ...parameters.map((parameter) => parameter.text), ...shown];
  for (const part of parts) expect(told).toContain(escaped(part));
  const kept = equivalent.forms.some(({ columns }) => columns === null);
  expect(told.includes("Only its value can be kept")).toBe(kept);
});

test("every link inside leads somewhere, and no anchor stands twice", () => {
  const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, target] of page.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(target);
});

test("every key of assumptions and profile is told", () => {
  const assumptions = article("assumptions");
  for (const key of everyAssumptionKey) {
    const [head, second, third] = key.split(".");
    const told = [key, `${head}.<category>`, `${head}.<offer>`, third && `${head}.<model>.<point>`];
    expect(told.some((name) => name && assumptions.includes(`<code>${escaped(name)}</code>`))).toBe(true);
    expect(second).not.toBe("");
  }
  for (const { key } of profileKeys) expect(article("profile")).toContain(`<code>${key}</code>`);
});

test("it runs no script, loads nothing, and names no machine", () => {
  expect(page).not.toMatch(/<script|javascript:|\son\w+=|<link|<img|localhost/i);
  expect(page).toContain("default-src 'none'");
});

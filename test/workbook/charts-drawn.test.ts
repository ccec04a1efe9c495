/** Which charts stand on the placement sheet as costs are given and charts deleted, through the pane's planner and genuine Office.js. */
import { OpenBook } from "./open-book";
import { OfficeInMemory } from "./random/office";

const office = new OfficeInMemory();
const costs = [570, 300, 180, 40];

/** A book without cost, written. */
async function withoutCost(target: "own" | "one"): Promise<OpenBook> {
  const book = new OpenBook(office);
  giveCosts(book, costs.map(() => ""));
  await book.place();
  await book.aimAt(target);
  await book.write();
  return book;
}

function giveCosts(book: OpenBook, cells: (number | string)[]): void {
  cells.forEach((cost, line) => book.type(`Plan!D${line + 2}`, cost));
}

async function writeAnew(book: OpenBook): Promise<void> {
  await book.place();
  await book.write();
}

const names = (book: OpenBook): string[] => book.engine.charts().map(({ name }) => name);

test("margins are drawn when costs are given, and go with Undo", async () => {
  const book = await withoutCost("own");
  expect(names(book)).toEqual(["PPF mix"]);
  giveCosts(book, costs);
  await writeAnew(book);
  expect(names(book)).toEqual(["PPF mix", "PPF margins"]);
  await book.undo();
  expect([names(book), book.planner.state.failure]).toEqual([["PPF mix"], null]);
  await writeAnew(book);
  expect(names(book)).toEqual(["PPF mix", "PPF margins"]);
});

test("a write that stops after the chart takes it back", async () => {
  const book = await withoutCost("own");
  giveCosts(book, costs);
  await book.place();
  const before = book.engine.dump();
  await book.write(0.99);
  expect(book.engine.dump()).toEqual(before);
});

test("a chart that the user has deleted does not come back", async () => {
  const book = await withoutCost("own");
  const [mix] = book.engine.charts();
  book.engine.removeChart(mix.id);
  giveCosts(book, costs);
  await writeAnew(book);
  expect(names(book)).toEqual(["PPF margins"]);
  book.engine.removeChart(book.engine.charts()[0].id);
  giveCosts(book, [560, ...costs.slice(1)]);
  await writeAnew(book);
  expect(names(book)).toEqual([]);
});

test.each(["own", "one"] as const)("drawn later it stands where it would have stood from the first (%s)", async (target) => {
  const later = await withoutCost(target);
  giveCosts(later, costs);
  await writeAnew(later);
  const frames = later.engine.charts().map(({ frame }) => frame);
  const first = new OpenBook(office);
  await first.place();
  await first.aimAt(target);
  await first.write();
  expect(frames).toEqual(first.engine.charts().map(({ frame }) => frame));
});

import { carryModels, modelsReadAfterWrite } from "../../src/taskpane/carry-models";
import type { GivenModel } from "../../src/framework/portfolio/grid";

const services: GivenModel = { text: "Akademie", model: "services" };
const managed: GivenModel = { text: "akademie", model: "managed services" };
const resell: GivenModel = { text: "Akademie", model: "resell" };
const other: GivenModel = { text: "Teile", model: "exclude" };

test.each<[what: string, sheet: GivenModel[] | null, before: GivenModel[] | null, pane: GivenModel[] | undefined, wanted?: GivenModel[]]>([
  ["nothing anywhere", null, null, undefined, undefined],
  ["no table: what the pane holds", null, null, [services], [services]],
  ["a table read for the first time wins", [services], null, [managed], [services]],
  ["unchanged in the table, changed in the pane", [services], [services], [managed], [managed]],
  ["changed in both since: the table", [resell], [services], [managed], [resell]],
  ["taken out of the table", [other], [services, other], [services], [other]],
  ["given in the pane beside the table", [other], [other], [other, services], [other, services]],
  ["the table taken away by an undo", null, [services], [services], [services]],
])("%s", (_what, sheet, before, pane, wanted) => {
  expect(carryModels(sheet, before, pane)).toEqual(wanted);
});

test.each<[what: string, sheet: GivenModel[] | null, before: GivenModel[] | null, pane: GivenModel[], read: GivenModel[] | null]>([
  ["no table", null, [services], [services], null],
  ["written as the pane holds it", [managed, other], [services], [managed, other], [managed, other]],
  ["kept on the sheet against the pane: as it was read before", [resell], [services], [managed], [services]],
  ["kept on the sheet against the pane, never read", [resell], null, [managed], []],
  ["of a word that the pane does not hold", [other], null, [], [other]],
])("read after a write, %s", (_what, sheet, before, pane, read) => {
  expect(modelsReadAfterWrite(sheet, before, pane)).toEqual(read);
});

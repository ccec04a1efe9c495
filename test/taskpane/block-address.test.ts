import { blockAddress, blockThere, evidenceAddress } from "../../src/taskpane/block-address";
import type { PlannedBlock, Preview, WriteOutcome } from "../../src/workbook/planner-workbook";

const block = (name: PlannedBlock["block"], state: PlannedBlock["state"]): PlannedBlock => ({
  block: name,
  sheet: `PPF ${name}`,
  address: "A1:J40",
  cells: 100,
  state,
  conflicts: [],
  notes: [],
});
const preview: Preview = { blocks: [block("placement", "update"), block("programs", "new")], cells: 200 };

test("a block that is not written yet stands nowhere", () => {
  expect(blockAddress({ preview, outcome: null }, "placement")).toBe("'PPF placement'!A1:J40");
  expect(blockThere({ preview, outcome: null }, "programs")).toBeNull();
  expect(blockAddress({ preview: null, outcome: null }, "placement")).toBeNull();
});

test("what was new to the last write is there after it", () => {
  const outcome: WriteOutcome = {
    blocks: preview.blocks,
    source: { kind: "range", sheet: "Plan", address: "B4:D7", rows: 4, columns: 3 },
    changed: true,
    logged: true,
  };
  expect(blockAddress({ preview: null, outcome }, "programs")).toBe("'PPF programs'!A1:J40");
});

test("the evidence is told by the placement, the threshold is given among the assumptions", () => {
  const placement = { ...block("placement", "update"), figures: { anchor: "'PPF placement'!B7" } };
  const written = { preview: { ...preview, blocks: [placement, block("assumptions", "unchanged")] }, outcome: null };
  expect(evidenceAddress(written, "anchor")).toBe("'PPF placement'!B7");
  expect(evidenceAddress(written, "threshold")).toBe("'PPF assumptions'!A1:J40");
});

import { type ChartContent, newChart, newSeries, type ChartType } from "../../../src/workbench/chart/chart";
import { chartConfiguration } from "../../../src/workbench/chart/chart-configuration";
import { extent } from "../../../src/workbench/chart/value-scale";

const content: ChartContent = {
  title: "Margin",
  categories: ["Now", "Then"],
  series: [
    { name: "a", points: [0.2, -0.1], numberFormat: "0%" },
    { name: "b", points: [0.3, null], numberFormat: "0%" },
  ],
};
const design = (type: ChartType) => ({
  ...newChart("Chart 1", type, [newSeries({}), newSeries({ fill: "#112233" })]),
  frame: { top: 0, left: 0, width: 360, height: 216 },
});
const drawn = (type: ChartType, change: object = {}) =>
  chartConfiguration({ ...design(type), ...change }, content, "Arial", (pattern, value) => `${pattern} ${value}`) as unknown as {
    type: string;
    data: { datasets: { data: unknown[]; backgroundColor: unknown; categoryPercentage: number; barPercentage: number }[] };
    options: {
      indexAxis: string;
      scales: Record<string, { min: number; max: number; reverse: boolean; position: string; ticks: { callback(tick: number): string } }>;
      plugins: { title: { text: string }; legend: { display: boolean } };
    };
  };

test.each<[ChartType, string, string]>([
  ["ColumnClustered", "bar", "x"],
  ["BarStacked", "bar", "y"],
  ["LineMarkers", "line", "x"],
  ["Pie", "pie", "x"],
  ["Doughnut", "doughnut", "x"],
])("%s is drawn as %s along %s", (type, kind, along) => {
  const { type: found, options } = drawn(type);
  expect([found, options.indexAxis]).toEqual([kind, along]);
});

test("values in the cells' own format; colours of the series or the palette", () => {
  const { data, options } = drawn("ColumnClustered");
  expect(options.scales.y.ticks.callback(0.2)).toBe("0% 0.2");
  expect(data.datasets.map(({ backgroundColor }) => backgroundColor)).toEqual(["#4472C4", "#112233"]);
  expect(data.datasets[1].data).toEqual([0.3, null]);
});

test("long labels stand in lines under their bars, and are turned where a word is too wide", () => {
  const labels = (categories: string[]) =>
    chartConfiguration(design("Line"), { ...content, categories }, "Arial", String).data.labels;
  // (480 - 90) / 2 / 6.2 = 31 letters for each
  expect(labels(["Services sold by the whole partner network", "Run"])).toEqual([["Services sold by the whole", "partner network"], "Run"]);
  expect(labels(["Donaudampfschifffahrtsgesellschaft", "Run"])).toEqual(["Donaudampfschifffahrtsgesellschaft", "Run"]);
});

test("the widths of bars: two of 1 and 0.27 between them, 2.19 between categories", () => {
  const [first] = drawn("ColumnClustered").data.datasets;
  // (2 + 0.27) / (2 + 0.27 + 2.19) and 2 / 2.27
  expect(first.categoryPercentage).toBeCloseTo(0.50897, 4);
  expect(first.barPercentage).toBeCloseTo(0.88106, 4);
});

test("Excel's bars begin at the bottom; reversed they begin at the top, and the values stand there too", () => {
  const plain = drawn("BarClustered").options.scales;
  expect([plain.y.reverse, plain.x.position]).toEqual([true, "bottom"]);
  const { categoryAxis } = design("BarClustered");
  const turned = drawn("BarClustered", { categoryAxis: { ...categoryAxis, reversed: true } }).options.scales;
  expect([turned.y.reverse, turned.x.position]).toEqual([false, "top"]);
});

test.each<[ChartType, number, number]>([
  ["ColumnClustered", -0.1, 0.3],
  // 0.2 + 0.3 above zero, -0.1 below
  ["ColumnStacked", -0.1, 0.5],
])("smallest and largest of %s: %p, %p", (type, low, high) => {
  expect(extent(design(type), content)).toEqual({ low, high });
});

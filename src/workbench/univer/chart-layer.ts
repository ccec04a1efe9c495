import type { IRender, IRenderManagerService } from "@univerjs/engine-render";
import type { Chart } from "chart.js";
import type { ChartInfo } from "../chart/chart";
import { chartConfiguration } from "../chart/chart-configuration";
import type { Book } from "./book";
import type { BookCharts } from "./book-charts";
import type { Calculation } from "./calculation";
import { defaultFont } from "./cell-format";
import { service, univerGlobals } from "./univer-globals";

const pixelsPerPoint = 4 / 3;
/** The part of the grid that scrolls, as Univer calls it. */
const scrolling = "viewMain";

interface Drawn {
  frame: HTMLElement;
  canvas: HTMLCanvasElement;
  chart?: Chart;
  /** What was drawn last, and how large. */
  content: string;
  zoom: number;
}

/** Draws the charts of the active sheet over Univer's grid, and lets them scroll, freeze and zoom with it. */
export class ChartLayer {
  private readonly layer = document.createElement("div");
  private readonly drawn = new Map<string, Drawn>();
  private waiting = false;
  /** Cells or charts may have changed since the last drawing; scrolling changes neither. */
  private stale = true;

  constructor(
    private readonly book: Book,
    private readonly charts: BookCharts,
    calculation: Calculation,
  ) {
    this.layer.className = "chart-layer";
    // Whatever may move a chart or change its cells is a command: scrolling, widths, the active sheet, undo.
    book.commands.onCommandExecuted(({ type }) => {
      this.stale ||= type === univerGlobals().UniverCore.CommandType.MUTATION;
      this.later();
    });
    calculation.onFinished(() => {
      this.stale = true;
      this.later();
    });
    new ResizeObserver(() => this.later()).observe(document.body);
    this.layer.addEventListener("wheel", (event) => this.scroll(event), { passive: false });
  }

  private later(): void {
    if (this.waiting || (this.book.state.charts.length === 0 && this.drawn.size === 0)) return;
    this.waiting = true;
    requestAnimationFrame(() => {
      this.waiting = false;
      this.draw();
    });
  }

  private draw(): void {
    const sheetId = this.book.workbook.getActiveSheet().getSheetId();
    const shown = this.charts.list().filter((chart) => chart.sheetId === sheetId);
    for (const [id, { frame, chart }] of this.drawn) {
      if (shown.some((other) => other.id === id)) continue;
      chart?.destroy();
      frame.remove();
      this.drawn.delete(id);
    }
    const render = this.render();
    if (shown.length === 0 || !render) return;
    this.fit(render);
    for (const chart of shown) {
      const drawn = this.drawn.get(chart.id) ?? this.begin(chart.id);
      this.place(drawn.frame, chart, render);
      const zoom = render.scene.scaleX;
      if (this.stale || drawn.zoom !== zoom) this.fill(drawn, chart, zoom);
    }
    this.stale = false;
  }

  private begin(id: string): Drawn {
    const frame = document.createElement("div");
    const canvas = document.createElement("canvas");
    frame.className = "chart";
    canvas.setAttribute("role", "img");
    canvas.style.fontFamily = defaultFont.name;
    frame.append(canvas);
    this.layer.append(frame);
    const drawn = { frame, canvas, content: "", zoom: 0 };
    this.drawn.set(id, drawn);
    return drawn;
  }

  private fill(drawn: Drawn, info: ChartInfo, zoom: number): void {
    const { frame, ...design } = info;
    const content = this.charts.content(info.id);
    const [width, height] = [Math.round(frame.width * pixelsPerPoint), Math.round(frame.height * pixelsPerPoint)];
    const text = JSON.stringify([design, content, width, height, zoom]);
    drawn.zoom = zoom;
    if (text === drawn.content) return;
    drawn.content = text;
    drawn.chart?.destroy();
    const { canvas } = drawn;
    const kind = info.type.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
    const described = [info.altTextTitle, info.altTextDescription].filter((part) => part !== "").join(": ");
    canvas.setAttribute("aria-label", described || [content.title, `${kind} chart`].filter(Boolean).join(", "));
    Object.assign(canvas.style, { width: `${width}px`, height: `${height}px` });
    Object.assign(canvas, { width, height });
    const { numfmt } = univerGlobals().UniverCore;
    const format = (pattern: string, value: number) => numfmt.format(pattern, value, { throws: false, nbsp: false });
    const configuration = chartConfiguration(info, content, defaultFont.name, format);
    Object.assign(configuration.options ?? {}, { devicePixelRatio: devicePixelRatio * zoom });
    drawn.chart = new (univerGlobals().Chart)(canvas, configuration);
  }

  /** The layer covers the cells, not the headers. */
  private fit({ scene, engine }: IRender): void {
    const canvas = engine.getCanvasElement();
    const { rowHeaderWidth, columnHeaderHeight } = this.skeleton();
    if (this.layer.parentElement !== canvas.parentElement) canvas.parentElement?.append(this.layer);
    Object.assign(this.layer.style, {
      left: `${rowHeaderWidth * scene.scaleX}px`,
      top: `${columnHeaderHeight * scene.scaleY}px`,
    });
  }

  /** A chart that begins in the frozen part stays there; what has scrolled away under that part is cut off. */
  private place(element: HTMLElement, { frame }: ChartInfo, { scene }: IRender): void {
    const { scaleX, scaleY } = scene;
    const { rowHeaderWidth, columnHeaderHeight } = this.skeleton();
    const view = scene.getViewport(scrolling);
    // A chart that begins where the frozen part ends, give or take the rounding of points, is below it.
    const along = (start: number, frozen: number, scrolled: number) => (start < frozen - 2 ? [start, 0] : [start - scrolled, frozen]);
    const frozenWidth = (view?.left ?? 0) / scaleX - rowHeaderWidth;
    const frozenHeight = (view?.top ?? 0) / scaleY - columnHeaderHeight;
    const [left, from] = along(frame.left * pixelsPerPoint, frozenWidth, view?.viewportScrollX ?? 0);
    const [top, below] = along(frame.top * pixelsPerPoint, frozenHeight, view?.viewportScrollY ?? 0);
    Object.assign(element.style, {
      width: `${frame.width * pixelsPerPoint}px`,
      height: `${frame.height * pixelsPerPoint}px`,
      transform: `translate(${left * scaleX}px, ${top * scaleY}px) scale(${scaleX}, ${scaleY})`,
      clipPath: `inset(${Math.max(0, below - top)}px 0 0 ${Math.max(0, from - left)}px)`,
    });
  }

  private scroll(event: WheelEvent): void {
    event.preventDefault();
    const { deltaX, deltaY, deltaMode, clientX, clientY, shiftKey, ctrlKey } = event;
    const canvas = this.render()?.engine.getCanvasElement();
    canvas?.dispatchEvent(new WheelEvent("wheel", { deltaX, deltaY, deltaMode, clientX, clientY, shiftKey, ctrlKey, cancelable: true }));
  }

  private skeleton(): { rowHeaderWidth: number; columnHeaderHeight: number } {
    const { SheetSkeletonManagerService } = univerGlobals().UniverSheetsUi;
    const skeleton = this.render()?.with(SheetSkeletonManagerService).getCurrentSkeleton();
    return skeleton ?? { rowHeaderWidth: 0, columnHeaderHeight: 0 };
  }

  private render(): IRender | null {
    const id = univerGlobals().UniverEngineRender.IRenderManagerService;
    return service<IRenderManagerService>(this.book.injector, id).getRenderUnitById(this.book.unitId) ?? null;
  }
}

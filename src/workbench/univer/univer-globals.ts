import type * as Core from "@univerjs/core";
import type * as CoreFacade from "@univerjs/core/facade";
import type * as EngineFormula from "@univerjs/engine-formula";
import type * as EngineRender from "@univerjs/engine-render";
import type * as Sheets from "@univerjs/sheets";
import type * as SheetsFormula from "@univerjs/sheets-formula";
import type * as SheetsUi from "@univerjs/sheets-ui";
import type * as ChartJs from "chart.js";

interface Preset {
  plugins: (Core.PluginCtor<Core.Plugin> | [Core.PluginCtor<Core.Plugin>, object])[];
}

/** The UMD scripts of vendor.json put these on the window; the bundle must not carry Univer a second time. */
export interface UniverGlobals {
  UniverCore: typeof Core;
  UniverCoreFacade: typeof CoreFacade;
  UniverEngineFormula: typeof EngineFormula;
  UniverEngineRender: typeof EngineRender;
  UniverSheets: typeof Sheets;
  UniverSheetsFormula: typeof SheetsFormula;
  UniverSheetsUi: typeof SheetsUi;
  UniverPresetSheetsCore: { UniverSheetsCorePreset(config: { container: HTMLElement; ribbonType: string }): Preset };
  UniverPresetSheetsCoreEnUS: Core.ILanguagePack;
  UniverPresetSheetsSort: { UniverSheetsSortPreset(): Preset };
  UniverPresetSheetsSortEnUS: Core.ILanguagePack;
  Chart: typeof ChartJs.Chart;
}

export function univerGlobals(): UniverGlobals {
  const globals = window as unknown as Partial<UniverGlobals>;
  if (!globals.UniverCore || !globals.UniverPresetSheetsCore) {
    throw new Error("the workbench requires the scripts of vendor.json to be loaded before it");
  }
  return globals as UniverGlobals;
}

/** One of Univer's services. (Two copies of its injection library make its own types disagree.) */
export function service<T>(injector: Core.Injector, id: unknown): T {
  return injector.get(id as Core.DependencyIdentifier<T>) as T;
}

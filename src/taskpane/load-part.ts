import type { WorkbookWriter } from "../workbook/planner-workbook";
import type { Planner } from "./controller";
import type { Diagnostics } from "./diagnostics";
import type { ActionBar } from "./elements/action-bar";
import type { AssumptionsScreen } from "./elements/assumptions-screen";
import type { LogCard } from "./elements/log-card";
import type { PlacementScreen } from "./elements/placement-screen";
import type { PortfolioRead } from "./elements/portfolio-read";
import type { ProgramsScreen } from "./elements/programs-screen";
import type { SupportCard } from "./elements/support-card";
import type { FirmReader } from "./firm-reader";
import type { Messages } from "./messages";
import type { Reader } from "./reader";

/** Scripts beside the page that are fetched when they are needed, by their names without ".js", and what each one brings. */
export interface Parts {
  taskpane: Promise<Planner>;
  "fluent-buttons": true;
  "firm-reader": FirmReader;
  "portfolio-read": typeof PortfolioRead;
  placed: { reader: Reader; PlacementScreen: typeof PlacementScreen; ActionBar: typeof ActionBar };
  "programs-screen": typeof ProgramsScreen;
  "assumptions-screen": typeof AssumptionsScreen;
  cards: readonly [typeof LogCard, typeof SupportCard];
  writer: WorkbookWriter;
  diagnostics: Diagnostics;
  [language: `messages-${string}`]: Messages;
}

declare global {
  /** What the scripts have brought. */
  var plannerParts: Partial<Parts> | undefined;
}

/** Called by a script when it runs: what it was fetched for. */
export function bringPart<Name extends keyof Parts>(name: Name, part: Parts[Name]): void {
  (globalThis.plannerParts ??= {} as Partial<Parts>)[name] = part;
}

const underWay = new Map<keyof Parts, Promise<unknown>>();

/** A part, fetched where it is not there yet. Rejects where it cannot be loaded; asking again tries again. */
export async function loadPart<Name extends keyof Parts>(name: Name): Promise<Parts[Name]> {
  if (!broughtPart(name)) {
    const loading = underWay.get(name) ?? runScript(`${name}.js`);
    underWay.set(name, loading);
    await loading.finally(() => underWay.delete(name));
  }
  const part = broughtPart(name);
  if (!part) throw new Error(`${name}.js did not start`);
  return part;
}

function broughtPart<Name extends keyof Parts>(name: Name): Parts[Name] | undefined {
  return globalThis.plannerParts?.[name];
}

function runScript(file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = file;
    script.onload = () => resolve();
    script.onerror = () => {
      script.remove();
      reject(new Error(`${file} did not load`));
    };
    document.head.append(script);
  });
}

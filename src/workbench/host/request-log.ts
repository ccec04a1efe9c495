/** One message of the add-in, as window.workbench.requests shows it. */
export interface RequestEntry {
  /** "Excel.run", "custom functions", "Excel.run end", or the host action ("ContextActivationManager_getAppContextAsync"). */
  label: string;
  /** "get Range", "load Range: values, address", "set Values". */
  actions: string[];
  bytesIn: number;
  bytesOut: number;
  milliseconds: number;
  /** Code of the error that it was answered with. */
  error?: string;
}

export type RequestLog = RequestEntry[] & { clear(): void };

/** The newest are kept, so that a workbench left open does not grow. */
const KEPT = 5000;

export function createRequestLog(): RequestLog {
  const entries: RequestEntry[] = [];
  return Object.assign(entries, {
    clear() {
      entries.length = 0;
    },
    push(...added: RequestEntry[]) {
      const length = Array.prototype.push.apply(entries, added);
      entries.splice(0, Math.max(0, length - KEPT));
      return entries.length;
    },
  });
}

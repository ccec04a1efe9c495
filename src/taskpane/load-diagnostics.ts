/** What the pane itself knows and diagnostics.js writes down. */
export interface PaneFacts {
  product: string;
  version: string;
  /** "2026-09" */
  factsAsOf: string;
  /** "de" */
  paneLanguage: string;
  /** "dark, forced colors" */
  theme: string;
  /** Step, kind and Excel's code; never its message, which may name cells. */
  lastError: string;
}

declare global {
  interface Window {
    /** Put there by diagnostics.js. */
    plannerDiagnostics?: (facts: PaneFacts) => string;
  }
}

/** Fetches diagnostics.js when it is first asked for. Rejects where it cannot be loaded; asking again tries again. */
export function loadDiagnostics(): Promise<(facts: PaneFacts) => string> {
  return new Promise((resolve, reject) => {
    const settle = (): void =>
      window.plannerDiagnostics ? resolve(window.plannerDiagnostics) : reject(new Error("diagnostics.js did not load"));
    if (window.plannerDiagnostics) return settle();
    const script = document.createElement("script");
    script.src = "diagnostics.js";
    script.onload = script.onerror = () => {
      script.remove();
      settle();
    };
    document.head.append(script);
  });
}

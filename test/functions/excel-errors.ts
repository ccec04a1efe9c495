/** Stands in for the ambient CustomFunctions of Excel's runtime, of which the functions use the errors alone. */
export class ExcelError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

(globalThis as { CustomFunctions?: unknown }).CustomFunctions = {
  Error: ExcelError,
  ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A", divisionByZero: "#DIV/0!" },
};

/** The error that a call throws, as Excel shows it: "#VALUE! message". */
export function errorOf(call: () => unknown): string {
  try {
    return `no error, but ${JSON.stringify(call())}`;
  } catch (error) {
    if (!(error instanceof ExcelError)) throw error;
    return `${error.code} ${error.message}`.trim();
  }
}

import { ApiError } from "./api-error";
import type { RequestBody } from "./request-processor";

/** An error on purpose: the k-th request from now, or from the fault before (counted from 1), fails with this code of Office.js. */
export interface Fault {
  at: number;
  code: string;
}

/** Instantiate and trace do nothing to the workbook; the others are what a request is for. */
const DOES = new Set([2, 3, 4]);

/** Counts down the requests that carry Excel actions to the one that is to fail. */
export class Faults {
  private next: Fault[] = [];

  plan(faults: readonly Fault[]): void {
    this.next = faults.map((fault) => ({ ...fault }));
  }

  /** For this request: an error of the whole call, or an interruption in the middle of its actions; undefined to let it pass. */
  take(body: RequestBody): { transport: ApiError } | { interrupt: (action: number) => void } | undefined {
    const [fault] = this.next;
    if (!fault || --fault.at > 0) {
      return undefined;
    }
    const error = new ApiError(fault.code);
    this.next.shift();
    if (error.transportCode !== undefined) {
      return { transport: error };
    }
    const doing = body.Actions.flatMap((action, index) => (DOES.has(action.ActionType) ? [index] : []));
    const middle = doing[Math.floor(doing.length / 2)] ?? 0;
    return {
      interrupt: (action) => {
        if (action === middle) {
          throw error;
        }
      },
    };
  }
}

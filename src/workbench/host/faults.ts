import { ApiError } from "./api-error";
import type { RequestBody } from "./request-processor";

/** An error on purpose: the k-th request from now (counted from 1) fails with this code of Office.js. */
export interface Fault {
  at: number;
  code: string;
}

/** Instantiate and trace do nothing to the workbook; the others are what a request is for. */
const DOES = new Set([2, 3, 4]);

/** Counts down the requests that carry Excel actions to the one that is to fail. */
export class Faults {
  private next: Fault | null = null;

  plan(fault: Fault | null): void {
    this.next = fault;
  }

  /** For this request: an error of the whole call, or an interruption in the middle of its actions; undefined to let it pass. */
  take(body: RequestBody): { transport: ApiError } | { interrupt: (action: number) => void } | undefined {
    if (!this.next || --this.next.at > 0) {
      return undefined;
    }
    const error = new ApiError(this.next.code);
    this.next = null;
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

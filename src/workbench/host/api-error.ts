import { EngineError } from "../engine";

/** Messages as Excel gives them, by code of Office.js. */
const MESSAGES: Record<string, string> = {
  AccessDenied: "You cannot perform the requested operation.",
  ActivityLimitReached: "Activity limit has been reached.",
  GeneralException: "There was an internal error while processing the request.",
  InsertDeleteConflict: "The insert or delete operation attempted resulted in a conflict.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidOperationInCellEditMode:
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, " +
    "and then try again.",
  InvalidReference: "This reference is not valid for the current operation.",
  InvalidSelection: "The current selection is invalid for this operation.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  NotImplemented: "The requested feature isn't implemented.",
  RequestAborted: "The request was aborted during run time.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit.",
  ServiceNotAvailable: "The service is unavailable.",
  Unauthenticated: "Required authentication information is either missing or invalid.",
  UnsupportedOperation: "The operation being attempted is not supported.",
};

const HTTP_STATUS: Record<string, number> = {
  AccessDenied: 403,
  ApiNotFound: 404,
  GeneralException: 500,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  NotImplemented: 501,
  ServiceNotAvailable: 503,
  Unauthenticated: 401,
};

/** Codes that come as the error number of the whole call, before any action ran (RichApiMessageUtility in Office.js). */
const TRANSPORT: Record<string, number> = {
  InvalidOperationInCellEditMode: 5004,
  ActivityLimitReached: 5102,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
};

/** A refusal of the host, as Office.js wants it: code, message, and the API where it happened ("Range.values"). */
export class ApiError extends Error {
  readonly httpStatus: number;

  constructor(
    readonly code: string,
    message?: string,
    readonly location = "",
  ) {
    super(message ?? MESSAGES[code] ?? MESSAGES.GeneralException);
    this.name = "ApiError";
    this.httpStatus = HTTP_STATUS[code] ?? 400;
  }

  /** The error number for a code that fails the whole call; undefined for the others. */
  get transportCode(): number | undefined {
    return TRANSPORT[this.code];
  }

  /** The same error, said where it happened. What the host did not mean to throw is GeneralException, and on the console. */
  static at(location: string, thrown: unknown): ApiError {
    if (thrown instanceof ApiError) {
      return thrown.location ? thrown : new ApiError(thrown.code, thrown.message, location);
    }
    if (thrown instanceof EngineError) {
      return new ApiError(thrown.code, thrown.message || undefined, location);
    }
    console.error(`workbench: ${location} failed`, thrown);
    return new ApiError("GeneralException", undefined, location);
  }

  static notFound(name: string): ApiError {
    const message = `The API you are trying to use could not be found: the workbench has no ${name}. Excel may have it.`;
    return new ApiError("ApiNotFound", message, name);
  }
}

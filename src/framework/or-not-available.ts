import { FrameworkError } from "./framework-error";

/** An answer, or the error that says what nobody has published or given. An error of another kind is thrown on. */
export function orNotAvailable<T>(answer: () => T): T | FrameworkError {
  try {
    return answer();
  } catch (error) {
    if (error instanceof FrameworkError && error.code === "not-available") return error;
    throw error;
  }
}

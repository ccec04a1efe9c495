import type { Content } from "./block";

/** A text as it is read: the apostrophe that it is written with to stay a text is not. */
export function plainText(content: Content): string {
  return String(content).replace(/^'/, "");
}

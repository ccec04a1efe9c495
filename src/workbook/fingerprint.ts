import { type Content, plainContent } from "./block";

/**
 * A short mark of what was written into a cell (FNV-1a, 32 bit), by which an edit by the user is seen later. Excel's own quotes,
 * capitals and blanks in a formula make no difference.
 */
export function fingerprint(content: Content): string {
  const kind = typeof content !== "string" ? "v" : content.startsWith("=") ? "f" : "t";
  const text = `${kind}${plainContent(content)}`;
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}

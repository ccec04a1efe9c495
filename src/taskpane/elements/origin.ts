import { html, type TemplateResult } from "lit";
import { type Kind, type SourceId, sourceOf } from "../../framework/facts/sources";
import type { Messages } from "../messages";

/** How far a figure may be trusted, and where it comes from: a tag and a link. */
export function origin(messages: Messages, kind: Kind, source: SourceId): TemplateResult {
  const { publisher, title, year, url } = sourceOf(source);
  const text = source === "rule" ? messages.origin.ownRule : messages.origin.source(publisher, String(year));
  return html`<span class="origin"
    ><span class="tag">${messages.kinds[kind]}</span>${
      url
        ? html`<a class="link touch" href=${url} title=${title} target="_blank" rel="noopener noreferrer">${text}</a>`
        : html`<span title=${title}>${text}</span>`
    }</span
  >`;
}

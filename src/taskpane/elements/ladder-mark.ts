import { html, type TemplateResult } from "lit";

/** The product's mark: five steps up. Decoration. */
export function ladderMark(className: string): TemplateResult {
  return html`<svg class=${className} viewBox="0 0 40 32" aria-hidden="true">
    <rect class="s1" x="1" y="25" width="6" height="6" rx="1.5"></rect>
    <rect class="s2" x="9" y="19" width="6" height="12" rx="1.5"></rect>
    <rect class="s3" x="17" y="13" width="6" height="18" rx="1.5"></rect>
    <rect class="s4" x="25" y="7" width="6" height="24" rx="1.5"></rect>
    <rect class="s5" x="33" y="1" width="6" height="30" rx="1.5"></rect>
  </svg>`;
}

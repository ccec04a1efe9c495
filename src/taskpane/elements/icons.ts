import { svg, html, type TemplateResult } from "lit";

/** Own line drawings on a 16 px grid, 1.25 px strokes in the colour of the text. */
const paths = {
  check: "M3 8.5 6.5 12 13 4.5",
  question: "M5.8 6a2.2 2.2 0 1 1 3.3 1.9c-.8.5-1.1.9-1.1 1.7M8 12v.2",
  clock: "M8 2.2a5.8 5.8 0 1 1 0 11.6A5.8 5.8 0 0 1 8 2.2M8 5v3.3l2.2 1.4",
  cross: "M4 4l8 8M12 4l-8 8",
  warning: "M8 2.4 14.2 13.4H1.8ZM8 6.4v3.2M8 11.4v.2",
  info: "M8 2.2a5.8 5.8 0 1 1 0 11.6A5.8 5.8 0 0 1 8 2.2M8 7.2v3.6M8 5v.2",
  plus: "M8 3v10M3 8h10",
  pencil: "M3 13l.7-3L10.6 3.1a1.2 1.2 0 0 1 1.7 0l.6.6a1.2 1.2 0 0 1 0 1.7L6 12.3Z",
  equal: "M3.5 6.2h9M3.5 9.8h9",
  chevron: "M6 4l4 4-4 4",
  arrow: "M2.5 8h10M9 4.5 12.5 8 9 11.5",
  up: "M8 13V3.5M4.5 7 8 3.5 11.5 7",
  refresh: "M13 8a5 5 0 1 1-1.6-3.7M13.2 2v2.6h-2.6",
  table: "M2.5 3h11v10h-11ZM2.5 6.3h11M6.2 6.3V13M2.5 9.7h11",
  selection: "M2.5 5V2.5H5M11 2.5h2.5V5M13.5 11v2.5H11M5 13.5H2.5V11M5.5 5.5h5v5h-5Z",
  sample: "M8 2.2l1.5 4.2L13.8 8l-4.3 1.5L8 13.8 6.5 9.5 2.2 8l4.3-1.6Z",
  external: "M9 3h4v4M13 3 7.5 8.5M11 9.5V13H3V5h3.5",
  pause: "M6 4v8M10 4v8",
  more: "M2.9 8a.6.6 0 1 1 1.2 0 .6.6 0 1 1-1.2 0M7.4 8a.6.6 0 1 1 1.2 0 .6.6 0 1 1-1.2 0M11.9 8a.6.6 0 1 1 1.2 0 .6.6 0 1 1-1.2 0",
  clipboard: "M5.5 3.5H3.8v10h8.4v-10h-1.7M5.8 2.3h4.4v2.4H5.8Z",
  infinity: "M8 8c1.4-2 2.3-2.8 3.5-2.8a2.8 2.8 0 0 1 0 5.6C10.3 10.8 9.4 10 8 8 6.6 6 5.7 5.2 4.5 5.2a2.8 2.8 0 0 0 0 5.6C5.7 10.8 6.6 10 8 8",
} as const;

export type IconName = keyof typeof paths;

/** These point to where reading goes on. */
const onward: readonly IconName[] = ["chevron", "arrow"];

export function icon(name: IconName, slot?: "start" | "end"): TemplateResult {
  const path = svg`<path d=${paths[name]}></path>`;
  const style = onward.includes(name) ? "icon onward" : "icon";
  return slot
    ? html`<svg class=${style} slot=${slot} viewBox="0 0 16 16" aria-hidden="true">${path}</svg>`
    : html`<svg class=${style} viewBox="0 0 16 16" aria-hidden="true">${path}</svg>`;
}

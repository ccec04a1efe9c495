import { css } from "lit";

/** What all screens share, on Fluent's tokens. */
export const styles = css`
  :host {
    display: block;
    font: var(--fontWeightRegular) var(--fontSizeBase300) / var(--lineHeightBase300) var(--fontFamilyBase);
    color: var(--colorNeutralForeground1);
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  * {
    box-sizing: border-box;
  }
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h2 {
    font-size: var(--fontSizeBase300);
    line-height: var(--lineHeightBase300);
    font-weight: var(--fontWeightSemibold);
  }
  h3 {
    font-size: var(--fontSizeBase300);
    line-height: var(--lineHeightBase300);
    font-weight: var(--fontWeightSemibold);
  }
  /* Where the focus is put so that a screen reader is there: nothing to act on. */
  :is(h2, p)[tabindex="-1"]:focus {
    outline: none;
  }
  fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .screen {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--spacingVerticalXL);
    padding: var(--spacingVerticalL) var(--spacingHorizontalL) var(--spacingVerticalXXL);
  }
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--spacingVerticalS);
  }
  .icon {
    width: 16px;
    height: 16px;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.25;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  fluent-button .icon {
    fill: none;
    width: 16px;
    height: 16px;
  }
  fluent-button {
    min-width: 0;
  }
  /* Until Fluent has made them buttons: as they will look, so that nothing moves. */
  fluent-button:not(:defined) {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    box-sizing: border-box;
    min-height: 32px;
    padding: 0 var(--spacingHorizontalM);
    border: 1px solid var(--colorNeutralStroke1);
    border-radius: var(--borderRadiusMedium);
    font-weight: var(--fontWeightSemibold);
    cursor: pointer;
  }
  fluent-button[appearance="primary"]:not(:defined) {
    border-color: transparent;
    background: var(--colorBrandBackground);
    color: var(--colorNeutralForegroundOnBrand);
  }
  fluent-button:not(:defined) > [slot="start"] {
    margin-inline-end: var(--spacingHorizontalSNudge);
  }
  .number {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .small {
    font-size: var(--fontSizeBase200);
    line-height: var(--lineHeightBase200);
  }
  .quiet {
    color: var(--colorNeutralForeground2);
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .card {
    border: 1px solid var(--colorNeutralStroke2);
    border-radius: var(--borderRadiusLarge);
    background: var(--colorNeutralBackground1);
    padding: var(--spacingVerticalM) var(--spacingHorizontalM);
  }
  .notice {
    display: grid;
    gap: var(--spacingVerticalSNudge);
    border-inline-start: 3px solid var(--colorStatusWarningBorder2);
  }
  .notice.bad {
    border-inline-start-color: var(--colorStatusDangerBorder2);
  }
  .notice h2 {
    display: flex;
    gap: var(--spacingHorizontalSNudge);
  }
  .notice h2 .icon {
    margin-block-start: 2px;
    color: var(--colorStatusWarningForeground1);
  }
  .notice.bad h2 .icon {
    color: var(--colorStatusDangerForeground1);
  }
  .lines li {
    display: grid;
    padding: var(--spacingVerticalXS) 0;
    border-top: 1px solid var(--colorNeutralStroke2);
    overflow-wrap: anywhere;
  }
  .lines .row {
    align-items: baseline;
  }
  .lines li:first-child {
    border-top: 0;
  }
  .wrap {
    display: flex;
    flex-wrap: wrap;
    gap: var(--spacingVerticalSNudge);
  }
  .wrap fluent-button {
    height: auto;
    min-height: 28px;
  }
  .link {
    display: inline;
    padding: 0;
    margin: 0;
    border: 0;
    background: none;
    font: inherit;
    text-align: start;
    color: var(--colorBrandForegroundLink);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 2px;
    cursor: pointer;
    border-radius: var(--borderRadiusSmall);
    overflow-wrap: anywhere;
  }
  .link:hover {
    color: var(--colorBrandForegroundLinkHover);
    text-decoration-thickness: 2px;
  }
  .link.touch {
    display: inline-flex;
    align-items: center;
    gap: var(--spacingHorizontalXS);
    min-height: 24px;
  }
  .onward:dir(rtl) {
    transform: scaleX(-1);
  }
  .link[disabled] {
    color: var(--colorNeutralForegroundDisabled);
    cursor: default;
  }
  :focus-visible {
    outline: 2px solid var(--colorStrokeFocus2);
    outline-offset: 1px;
  }
  fluent-button:focus-visible,
  .tab:focus-visible {
    outline-offset: 0;
  }
  .tag {
    display: inline-flex;
    align-items: center;
    gap: var(--spacingHorizontalXS);
    min-height: 20px;
    padding: 0 var(--spacingHorizontalSNudge);
    border: 1px solid transparent;
    border-radius: var(--borderRadiusMedium);
    font-size: var(--fontSizeBase200);
    line-height: var(--lineHeightBase200);
    font-weight: var(--fontWeightSemibold);
    white-space: nowrap;
    color: var(--colorNeutralForeground2);
    background: var(--colorNeutralBackground3);
  }
  .tag .icon {
    width: 12px;
    height: 12px;
    stroke-width: 1.75;
  }
  .tag.good {
    color: var(--colorStatusSuccessForeground1);
    background: var(--colorStatusSuccessBackground1);
  }
  .tag.wait {
    color: var(--colorStatusWarningForeground1);
    background: var(--colorStatusWarningBackground1);
  }
  .tag.bad {
    color: var(--colorStatusDangerForeground1);
    background: var(--colorStatusDangerBackground1);
  }
  .tag.brand {
    color: var(--colorBrandForeground2);
    background: var(--colorBrandBackground2);
  }
  /* A tag stays with what it is about. */
  .origin {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px var(--spacingHorizontalS);
  }
  .row {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--spacingHorizontalS);
  }
  details > summary {
    display: flex;
    align-items: center;
    gap: var(--spacingHorizontalSNudge);
    min-height: 32px;
    list-style: none;
    cursor: pointer;
    font-weight: var(--fontWeightSemibold);
    border-radius: var(--borderRadiusMedium);
  }
  details > summary::-webkit-details-marker {
    display: none;
  }
  details > summary:hover {
    color: var(--colorNeutralForeground2BrandHover);
  }
  details > summary > .icon {
    transition: transform 150ms;
  }
  details[open] > summary > .icon {
    transform: rotate(90deg);
  }
  details > .inside {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--spacingVerticalS);
    padding-block: var(--spacingVerticalXS) var(--spacingVerticalS);
    padding-inline-start: calc(16px + var(--spacingHorizontalSNudge));
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: var(--fontSizeBase200);
    line-height: var(--lineHeightBase200);
  }
  th {
    font-weight: var(--fontWeightRegular);
    color: var(--colorNeutralForeground2);
    text-align: start;
    vertical-align: bottom;
  }
  tbody th {
    color: var(--colorNeutralForeground1);
    vertical-align: baseline;
  }
  td {
    text-align: end;
    vertical-align: baseline;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  th.end {
    text-align: end;
  }
  th,
  td {
    padding-block: var(--spacingVerticalXS);
    padding-inline-start: var(--spacingHorizontalS);
    border-bottom: 1px solid var(--colorNeutralStroke2);
  }
  th:first-child {
    padding-inline-start: 0;
  }
  tbody tr:last-child > * {
    border-bottom: 0;
  }
  .segments {
    display: inline-flex;
    max-width: 100%;
    padding: 2px;
    border-radius: var(--borderRadiusLarge);
    background: var(--colorNeutralBackground4);
  }
  .segments.wide {
    display: flex;
  }
  @media (max-width: 299px) {
    .segments {
      flex-wrap: wrap;
    }
  }
  .segments.wide label {
    flex: 1 1 auto;
  }
  .segments label {
    position: relative;
    display: block;
  }
  .segments input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .segments span {
    display: flex;
    align-items: center;
    justify-content: center;
    min-height: 28px;
    padding: 0 var(--spacingHorizontalS);
    border: 1px solid transparent;
    border-radius: var(--borderRadiusMedium);
    font-size: var(--fontSizeBase200);
    line-height: var(--lineHeightBase200);
    color: var(--colorNeutralForeground2);
    transition: background 150ms;
  }
  .segments input:hover + span {
    color: var(--colorNeutralForeground2BrandHover);
  }
  .segments input:checked + span {
    color: var(--colorNeutralForeground1);
    font-weight: var(--fontWeightSemibold);
    background: var(--colorNeutralBackground1);
    border-color: var(--colorNeutralStroke1);
  }
  .segments input:focus-visible + span {
    outline: 2px solid var(--colorStrokeFocus2);
  }
  .empty {
    display: grid;
    justify-items: center;
    gap: var(--spacingVerticalM);
    padding: var(--spacingVerticalXXXL) var(--spacingHorizontalL);
    text-align: center;
  }
  .empty h2 {
    font-size: var(--fontSizeBase500);
    line-height: var(--lineHeightBase500);
  }
  .empty p {
    max-width: 34ch;
  }
  .facts {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: var(--spacingVerticalXS) var(--spacingHorizontalM);
    font-size: var(--fontSizeBase200);
    line-height: var(--lineHeightBase200);
  }
  .facts dt {
    color: var(--colorNeutralForeground2);
  }
  .facts dd {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  /* What is typed or chosen; size and alignment are the place's own. */
  select,
  input:is([type="text"], [type="number"]) {
    padding: 0 var(--spacingHorizontalS);
    border: 1px solid var(--colorNeutralStroke1);
    border-bottom-color: var(--colorNeutralStrokeAccessible);
    border-radius: var(--borderRadiusMedium);
    background: var(--colorNeutralBackground1);
    color: var(--colorNeutralForeground1);
    font: inherit;
  }
  select.field {
    width: 100%;
    min-height: 32px;
    text-overflow: ellipsis;
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      transition: none !important;
      animation: none !important;
    }
  }
  @media (forced-colors: active) {
    .tag,
    .card,
    .notice {
      border-color: CanvasText;
    }
    .link {
      color: LinkText;
    }
    .icon {
      color: inherit !important;
    }
    .segments input:checked + span {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
    }
    :focus-visible {
      outline-color: Highlight;
    }
  }
`;

import { css } from "lit";

/** What the pictures of the pane have in common: their texts, their legend, and that they choose their colours in a contrast theme. */
export const pictureStyles = css`
  .picture {
    display: block;
    width: 100%;
    max-width: 420px;
    height: auto;
    overflow: visible;
  }
  text {
    font-family: var(--fontFamilyBase);
    font-size: 11px;
    fill: var(--colorNeutralForeground2);
    text-anchor: middle;
    font-variant-numeric: tabular-nums;
  }
  text.strong {
    font-weight: var(--fontWeightSemibold);
    fill: var(--colorNeutralForeground1);
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: var(--spacingVerticalXS) var(--spacingHorizontalM);
    color: var(--colorNeutralForeground2);
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: var(--spacingHorizontalXS);
  }
  .legend svg {
    width: 18px;
    height: 12px;
  }
  @media (forced-colors: active) {
    svg {
      forced-color-adjust: none;
    }
    text,
    text.strong {
      fill: CanvasText;
    }
  }
`;

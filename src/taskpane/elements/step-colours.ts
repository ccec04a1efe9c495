import { css } from "lit";

/**
 * The five business models in one hue, each step further from the background than the one before, so that depth reads in
 * greyscale too; in forced colours the system's own.
 */
export const stepColours = css`
  .s1 {
    fill: var(--step1);
  }
  .s2 {
    fill: var(--step2);
  }
  .s3 {
    fill: var(--step3);
  }
  .s4 {
    fill: var(--step4);
  }
  .s5 {
    fill: var(--step5);
  }
  @media (forced-colors: active) {
    .s1,
    .s2,
    .s3,
    .s4,
    .s5 {
      fill: Canvas;
      stroke: CanvasText;
    }
  }
`;

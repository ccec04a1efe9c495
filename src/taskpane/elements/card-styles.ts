import { css } from "lit";

/** A card above the screen that the user opens and closes. */
export const cardStyles = css`
  :host {
    padding: var(--spacingVerticalM) var(--spacingHorizontalL) 0;
  }
  .card {
    max-height: 60vh;
    overflow-y: auto;
    background: var(--colorNeutralBackground2);
  }
  .row .icon {
    display: block;
  }
  .close {
    display: grid;
    place-items: center;
    width: 24px;
    height: 24px;
    padding: 0;
    border: 0;
    border-radius: var(--borderRadiusMedium);
    background: none;
    color: inherit;
    cursor: pointer;
  }
  .close:hover {
    background: var(--colorSubtleBackgroundHover);
  }
`;

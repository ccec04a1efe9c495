import { css, html, type TemplateResult } from "lit";

/** As Fluent's tabs look. Fluent's own would be 5 KB more to fetch before the pane opens. */
export const tabStyles = css`
  .tabs {
    display: flex;
    padding: 0 var(--spacingHorizontalS);
    border-bottom: 1px solid var(--colorNeutralStroke2);
  }
  .tab {
    position: relative;
    flex: 0 1 auto;
    min-height: 40px;
    padding: var(--spacingVerticalS) var(--spacingHorizontalS);
    border: 0;
    border-radius: var(--borderRadiusMedium);
    background: none;
    color: var(--colorNeutralForeground2);
    font: inherit;
    cursor: pointer;
  }
  .tab[aria-selected="true"] {
    color: var(--colorNeutralForeground1);
    font-weight: var(--fontWeightSemibold);
  }
  /* Keeps the room of the bold text, so that nothing moves when it is chosen. */
  .tab::before {
    content: attr(data-text);
    display: block;
    height: 0;
    overflow: hidden;
    visibility: hidden;
    font-weight: var(--fontWeightSemibold);
  }
  .tab::after {
    content: "";
    position: absolute;
    inset: auto var(--spacingHorizontalS) 0;
    height: 3px;
    border-radius: var(--borderRadiusCircular);
  }
  .tab:hover::after {
    background: var(--colorNeutralStroke1Hover);
  }
  .tab[aria-selected="true"]::after {
    background: var(--colorCompoundBrandStroke);
  }
  @media (max-width: 359px) {
    .tabs {
      justify-content: space-between;
    }
    .tab {
      padding-inline: var(--spacingHorizontalSNudge);
      font-size: var(--fontSizeBase200);
    }
    .tab::after {
      inset-inline: var(--spacingHorizontalSNudge);
    }
  }
  @media (max-width: 299px) {
    .tabs {
      flex-wrap: wrap;
      justify-content: flex-start;
    }
  }
  @media (forced-colors: active) {
    .tab[aria-selected="true"]::after {
      background: Highlight;
    }
  }
`;

/**
 * Tabs, each of which shows its panel as soon as the keys come to it: the tabs pattern of the ARIA practices guide, with arrow keys,
 * Home and End. The panels have the ids "panel-" and the tab's name.
 */
export function tabList<Name extends string>(
  label: string,
  names: readonly Name[],
  texts: Readonly<Record<Name, string>>,
  shown: Name,
  choose: (name: Name) => void,
): TemplateResult {
  const move = (event: KeyboardEvent): void => {
    // With these, keys belong to the browser or to Excel.
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const list = event.currentTarget as HTMLElement;
    const [back, on] = getComputedStyle(list).direction === "rtl" ? ["ArrowRight", "ArrowLeft"] : ["ArrowLeft", "ArrowRight"];
    const at = names.indexOf(shown);
    const moves: Record<string, number> = { [back]: at - 1, [on]: (at + 1) % names.length, Home: 0, End: names.length - 1 };
    // Before the first comes the last.
    const name = event.key in moves ? names.at(moves[event.key]) : undefined;
    if (name === undefined) return;
    event.preventDefault();
    choose(name);
    list.querySelector<HTMLElement>(`#tab-${name}`)?.focus();
  };
  return html`<div class="tabs" role="tablist" aria-label=${label} @keydown=${move}>
    ${names.map(
      (name) =>
        html`<button
          type="button"
          class="tab"
          role="tab"
          id="tab-${name}"
          data-text=${texts[name]}
          aria-selected=${String(name === shown)}
          aria-controls="panel-${name}"
          tabindex=${name === shown ? 0 : -1}
          @click=${() => choose(name)}
          >${texts[name]}</button
        >`,
    )}
  </div>`;
}

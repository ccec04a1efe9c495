/**
 * In Excel on the web Office.js moves the focus on Tab by itself, over what document.querySelectorAll finds, and hands it to Excel
 * where that ends; Escape goes to Excel too. It does not see into shadow roots, where all of the pane is: the focus could neither
 * come in nor move. Here Tab is the browser's while the pane has somewhere to go, and Office's at both ends.
 */
export function keepTabOrder(pane: HTMLElement): void {
  pane.addEventListener("keydown", (event) => {
    if (event.key === "Tab") {
      const stops = tabStops(pane);
      const last = event.shiftKey ? stops[0] : stops[stops.length - 1];
      if (last && event.composedPath()[0] !== last) event.stopPropagation();
    } else if (event.key === "Escape" && event.defaultPrevented) {
      event.stopPropagation();
    }
  });
  // While the focus is elsewhere the pane is a stop of its own, so that Office finds a way in; it leads to the first one inside.
  const reachable = (): void => void (pane.tabIndex = 0);
  reachable();
  window.addEventListener("blur", reachable);
  pane.addEventListener("focusin", (event) => {
    if (event.composedPath()[0] === pane) tabStops(pane)[0]?.focus();
    else pane.removeAttribute("tabindex");
  });
}

/** What Tab stops at inside an element, in order, through shadow roots. */
function tabStops(root: Element): HTMLElement[] {
  return [...(root.shadowRoot ?? root).children].flatMap((element) => {
    if (!(element instanceof HTMLElement) || element.getClientRects().length === 0) return [];
    const stops = element.tabIndex >= 0 && !element.hasAttribute("disabled");
    return stops ? [element, ...tabStops(element)] : tabStops(element);
  });
}

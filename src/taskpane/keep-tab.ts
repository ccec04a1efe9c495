/** What the Tab key stops at, in its order, through the shadow trees. */
function tabStops(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>("*")].flatMap((element) => [
    ...(element.tabIndex >= 0 && element.getClientRects().length > 0 ? [element] : []),
    ...(element.shadowRoot ? tabStops(element.shadowRoot) : []),
  ]);
}

/**
 * In Excel on the web Office.js takes each Tab for itself and looks for the next stop in the page, where it does not see into
 * shadow trees: without this, the first Tab would leave the pane. Only the Tab that does leave it is passed on to Office.js.
 */
export function keepTab(root: HTMLElement): void {
  root.addEventListener("keydown", (event) => {
    if (event.key !== "Tab") return;
    const stops = tabStops(root);
    const edge = event.shiftKey ? stops[0] : stops[stops.length - 1];
    if (event.composedPath()[0] !== edge) event.stopPropagation();
  });
}

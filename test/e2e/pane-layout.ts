/** The pane's width, and what does not fit into it. */
import type { Workbench } from "./open-workbench";

/** Makes the pane so many pixels wide. */
export async function narrowPane({ page }: Workbench, width: number): Promise<void> {
  await page.evaluate((pixels) => {
    for (const id of ["pane", "addin"]) {
      const { style } = document.getElementById(id) as HTMLElement;
      style.width = `${pixels}px`;
      style.minWidth = "0";
    }
  }, width);
  await page.waitForFunction((pixels) => Math.abs((document.getElementById("addin") as HTMLElement).clientWidth - pixels) < 2, width);
}

/**
 * Elements that reach over the sides of the pane, and the page itself where it could be scrolled sideways.
 * @param tables Whether tables of numbers keep clear of the sides, as all text does, or may be scrolled sideways in their screen.
 */
export function cutOff({ pane }: Workbench, tables: "clear" | "scrolled" = "clear"): Promise<string[]> {
  return pane.evaluate((scrolled) => {
    const page = document.documentElement;
    const found: string[] = page.scrollWidth > page.clientWidth ? ["the page"] : [];
    const look = (root: Document | ShadowRoot): void => {
      for (const element of root.querySelectorAll("*")) {
        if (element.shadowRoot) look(element.shadowRoot);
        const { left, right, width } = element.getBoundingClientRect();
        const hidden = width === 0 || element.closest(scrolled ? ".unseen, h1, table" : ".unseen, h1") !== null;
        const clear = element.closest("table") ? 15 : -0.5;
        if (!hidden && (left < clear || right > innerWidth - clear)) {
          found.push(`${element.localName}: ${element.textContent?.replace(/\s+/g, " ").trim().slice(0, 60)}`);
        }
      }
    };
    look(document);
    return found;
  }, tables === "scrolled");
}

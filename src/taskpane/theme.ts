/** Whether a "#rrggbb" background is a dark one, by its relative luminance (WCAG 2.2); undefined where it is no such colour. */
export function isDark(background: string | undefined): boolean | undefined {
  const digits = /^#?([0-9a-f]{6})$/i.exec(background ?? "")?.[1];
  if (!digits) return undefined;
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const channel = parseInt(digits.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.18;
}

/**
 * Follows the system's preference, and Office's background once the returned function has been given one. The colours are in
 * taskpane.css.
 */
export function followTheme(): (background: string | undefined) => void {
  let officeBackground: string | undefined;
  const prefersDark = window.matchMedia("(prefers-color-scheme: dark)");
  const apply = (): void => {
    document.documentElement.dataset.theme = (isDark(officeBackground) ?? prefersDark.matches) ? "dark" : "light";
  };
  apply();
  prefersDark.addEventListener("change", apply);
  return (background) => {
    officeBackground = background;
    apply();
  };
}

/** The attributes `@atlaskit/tokens` wants on `<html>`: `data-theme` and `data-color-mode`. */
export type ThemeAttributes = Readonly<Record<string, string>>;

/** Puts the host page's theme on this document; the linked stylesheet does the rest. */
export function applyTheme(attributes: ThemeAttributes): void {
  for (const [name, value] of Object.entries(attributes)) document.documentElement.setAttribute(name, value);
}

import { setBooleanFeatureFlagResolver } from "@atlaskit/platform-feature-flags";
import { getThemeStyles } from "@atlaskit/tokens/get-theme-styles";

let stylesheet: Promise<string> | null = null;

/** Atlassian's design tokens, light and dark, as one stylesheet; the attributes on `<html>` choose. */
export function themeStylesheet(): Promise<string> {
  // Without a resolver the package logs an error about its absent feature service.
  setBooleanFeatureFlagResolver(() => false);
  stylesheet ??= getThemeStyles({ colorMode: "auto", typography: "typography" }).then((styles) =>
    styles.map((style) => style.css).join("\n"),
  );
  return stylesheet;
}

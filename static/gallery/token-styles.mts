import { createRequire } from "node:module";
import type { Plugin } from "vite";

const NAME = "virtual:token-styles.css";
const { getThemeStyles } = createRequire(import.meta.url)("@atlaskit/tokens/get-theme-styles") as {
  getThemeStyles: (theme: Record<string, string>) => Promise<readonly { css: string }[]>;
};

/** Gives the gallery, as one stylesheet, the tokens that Forge's host gives a surface through `view.theme.enable()`. */
export function tokenStyles(): Plugin {
  return {
    name: "token-styles",
    resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
    async load(id) {
      if (id !== `\0${NAME}`) return null;
      const themes = await getThemeStyles({
        colorMode: "auto",
        light: "light",
        dark: "dark",
        spacing: "spacing",
        shape: "shape",
        typography: "typography",
      });
      return themes.map((theme) => theme.css).join("\n");
    },
  };
}

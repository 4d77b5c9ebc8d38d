import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from "react";

export type ColourChoice = "light" | "dark" | "auto";
export type Theme = {
  readonly choice: ColourChoice;
  /** What the choice comes to now. */
  readonly mode: "light" | "dark";
  readonly choose: (choice: ColourChoice) => void;
};

/** index.html reads the same key before the first drawing. */
const KEPT_UNDER = "colour-mode";
const DARK = "(prefers-color-scheme: dark)";
const ThemeContext = createContext<Theme | null>(null);

/** The page's colours and the means to change them. */
export function useTheme(): Theme {
  const theme = useContext(ThemeContext);
  if (!theme) throw new Error("useTheme needs a ThemeProvider above it.");
  return theme;
}

/** The attributes that carry the present theme, for this document and for the app's frames. */
export function themeAttributes(): Readonly<Record<string, string>> {
  const { theme = "", colorMode = "light" } = document.documentElement.dataset;
  return { "data-theme": theme, "data-color-mode": colorMode };
}

export function ThemeProvider({ children }: { readonly children: ReactNode }) {
  const [choice, setChoice] = useState<ColourChoice>(keptChoice);
  const [isSystemDark, setSystemDark] = useState(() => window.matchMedia(DARK).matches);
  const mode = choice === "auto" ? (isSystemDark ? "dark" : "light") : choice;

  useEffect(() => {
    const query = window.matchMedia(DARK);
    const follow = () => setSystemDark(query.matches);
    query.addEventListener("change", follow);
    return () => query.removeEventListener("change", follow);
  }, []);

  // While drawing, not after: what is drawn below may hand the attributes on to a frame.
  document.documentElement.dataset["colorMode"] = mode;

  const theme = useMemo<Theme>(
    () => ({
      choice,
      mode,
      choose(next) {
        localStorage.setItem(KEPT_UNDER, next);
        setChoice(next);
      },
    }),
    [choice, mode],
  );
  return <ThemeContext.Provider value={theme}>{children}</ThemeContext.Provider>;
}

function keptChoice(): ColourChoice {
  const kept = localStorage.getItem(KEPT_UNDER);
  return kept === "light" || kept === "dark" ? kept : "auto";
}

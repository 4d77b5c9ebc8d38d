import { view } from "@forge/bridge";
import type { ReactElement } from "react";
import { createRoot } from "react-dom/client";
import "./base.css";

export type Context = Awaited<ReturnType<typeof view.getContext>>;

/** Puts a surface on its page, once the host has told where it stands and laid its theme on. */
export async function mountSurface(surface: (context: Context) => ReactElement): Promise<void> {
  const [context] = await Promise.all([view.getContext(), view.theme.enable()]);
  const root = document.getElementById("root");
  if (!root) throw new Error("Failed to mount: the page has no #root.");
  createRoot(root).render(surface(context));
}

import type { ComponentType } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import "../shared/base.css";
import "./ground.css";
import { ViewerProvider } from "../shared/viewer";
import { GalleryIndex } from "./gallery-index";
import { NAMES, NOON } from "./people";
import "virtual:token-styles.css";

/** Views by the name of their file; each holds its states by the name of their export. */
const views = Object.fromEntries(
  Object.entries(import.meta.glob<Record<string, ComponentType>>("../**/*.gallery.tsx", { eager: true })).map(([path, states]) => [
    path.replace(/^.*\/(.+)\.gallery\.tsx$/, "$1"),
    states,
  ]),
);

const html = document.documentElement;
html.dataset["theme"] = "dark:dark light:light spacing:spacing typography:typography shape:shape";
const root = createRoot(document.getElementById("root")!);
addEventListener("hashchange", draw);
draw();

/** Draws what the address names after its #, at once: going from state to state loads nothing anew. */
function draw() {
  const asked = new URLSearchParams(location.hash.slice(1));
  html.dataset["colorMode"] = asked.get("theme") === "dark" ? "dark" : "light";
  const State = views[asked.get("view") ?? ""]?.[asked.get("state") ?? ""];
  flushSync(() =>
    root.render(
      State ? (
        <ViewerProvider key={location.hash} value={{ now: NOON, locale: "en-GB", timeZone: "UTC", names: NAMES }}>
          <State />
        </ViewerProvider>
      ) : (
        <GalleryIndex views={Object.fromEntries(Object.entries(views).map(([view, states]) => [view, Object.keys(states)]))} />
      ),
    ),
  );
}

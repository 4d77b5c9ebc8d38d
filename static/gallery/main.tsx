import type { ComponentType } from "react";
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

const asked = new URLSearchParams(location.search);
const root = document.documentElement;
root.dataset["theme"] = "dark:dark light:light spacing:spacing typography:typography shape:shape";
root.dataset["colorMode"] = asked.get("theme") === "dark" ? "dark" : "light";

const State = views[asked.get("view") ?? ""]?.[asked.get("state") ?? ""];
createRoot(document.getElementById("root")!).render(
  State ? (
    <ViewerProvider value={{ now: NOON, locale: "en-GB", timeZone: "UTC", names: NAMES }}>
      <State />
    </ViewerProvider>
  ) : (
    <GalleryIndex views={Object.fromEntries(Object.entries(views).map(([view, states]) => [view, Object.keys(states)]))} />
  ),
);

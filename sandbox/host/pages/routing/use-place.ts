import { useSyncExternalStore } from "react";

const ARRIVED = "local-jira:arrived";

/** Goes to another page of the site without loading it anew. */
export function goTo(address: string): void {
  window.history.pushState(null, "", address);
  window.dispatchEvent(new Event(ARRIVED));
  window.scrollTo(0, 0);
}

/** Writes another address over the present one, of the same page. */
export function replacePlace(address: string): void {
  window.history.replaceState(null, "", address);
  window.dispatchEvent(new Event(ARRIVED));
}

/** The present path and query; the component is drawn again when they change. */
export function usePlace(): URL {
  const href = useSyncExternalStore(follow, () => window.location.href);
  return new URL(href);
}

function follow(listener: () => void): () => void {
  window.addEventListener("popstate", listener);
  window.addEventListener(ARRIVED, listener);
  return () => {
    window.removeEventListener("popstate", listener);
    window.removeEventListener(ARRIVED, listener);
  };
}

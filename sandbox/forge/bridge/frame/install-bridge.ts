/**
 * The script that runs first in each Custom UI page, before the app's own: it puts
 * `globalThis.__bridge` in place, over `postMessage` to the host page that embeds the frame.
 */
import { isWireMessage, type WireMessage } from "../wire/messages";
import { createPeer } from "../wire/peer";
import { applyTheme, type ThemeAttributes } from "./apply-theme";
import { createFrameHistory, type FrameHistory, type HistoryStart } from "./create-frame-history";
import { reportHeight } from "./report-height";

declare global {
  var __bridge: { readonly callBridge: (name: string, payload?: unknown) => Promise<unknown> } | undefined;
}

const siteOrigin = document.currentScript?.dataset["siteOrigin"];
if (!siteOrigin) throw new Error("The bridge script needs data-site-origin.");

const peer = createPeer((message: WireMessage) => window.parent.postMessage(message, siteOrigin), serve);

window.addEventListener("message", (event) => {
  if (event.source !== window.parent || event.origin !== siteOrigin || !isWireMessage(event.data)) return;
  peer.receive(event.data);
});

let history: FrameHistory | null = null;

/** What the host page may ask of the frame. */
function serve(name: string, argument: unknown): void {
  if (name === "applyTheme") applyTheme(argument as ThemeAttributes);
  else if (name === "showPath") history?.push(argument as string);
  else throw new Error(`The frame answers no call named ${name}.`);
}

/** Two methods need this page's own document or synchronous answers; everything else is the host's. */
async function callBridge(name: string, payload?: unknown): Promise<unknown> {
  if (name === "createHistory") return followedHistory((await peer.call("createHistory", payload)) as HistoryStart);
  if (name === "enableTheming") {
    applyTheme((await peer.call("enableTheming", payload)) as ThemeAttributes);
    return undefined;
  }
  return peer.call(name, payload);
}

/** The page's address goes along with the frame's own places. */
function followedHistory(start: HistoryStart): FrameHistory {
  history = createFrameHistory(start);
  history.listen(({ pathname, search, hash }, action) => void peer.call("historyMoved", { path: pathname + search + hash, action }));
  return history;
}

globalThis.__bridge = { callBridge };
reportHeight((height) => void peer.call("reportHeight", height));

import { isWireMessage } from "../wire/messages";
import { createPeer } from "../wire/peer";

/** The bridge's methods by name, as the page that holds the frame answers them. */
export type BridgeMethods = Readonly<Record<string, (argument: unknown) => unknown>>;

export type AttachedFrame = {
  /** Puts the page's theme on the frame's document. */
  applyTheme(attributes: Readonly<Record<string, string>>): void;
  /** Goes to a place within the frame, for an app that asked for a history. */
  showPath(path: string): void;
  detach(): void;
};

/**
 * Answers the bridge of one frame for as long as it is attached. Only messages of this
 * very window, from the resources' origin, are heard.
 */
export function attachFrame(frame: HTMLIFrameElement, uiOrigin: string, methods: BridgeMethods): AttachedFrame {
  const peer = createPeer((message) => frame.contentWindow?.postMessage(message, uiOrigin), serve);

  function serve(name: string, argument: unknown): unknown {
    const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
    if (!method) throw new Error(`The sandbox does not emulate the bridge method "${name}".`);
    return method(argument);
  }

  function hear(event: MessageEvent): void {
    if (event.source !== frame.contentWindow || event.origin !== uiOrigin || !isWireMessage(event.data)) return;
    peer.receive(event.data);
  }

  window.addEventListener("message", hear);
  return {
    applyTheme: (attributes) => void peer.call("applyTheme", attributes),
    showPath: (path) => void peer.call("showPath", path),
    detach: () => {
      window.removeEventListener("message", hear);
      methods["frameGone"]?.(undefined);
    },
  };
}

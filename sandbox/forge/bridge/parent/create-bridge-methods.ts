import type { BridgeMethods } from "./attach-frame";
import { fetchProduct, invokeFunction, type ModuleSession, type ProductRequest } from "./forge-gateway";
import type { FrameEvents } from "./frame-events";
import { type ChannelRequest, publishToChannel, subscribeToChannel } from "./realtime-channels";
import { addressOf, type AddressedModule, type NavigationRequest } from "./navigation-target";

export type FlagRequest = {
  readonly id: string | number;
  readonly title?: string;
  readonly description?: string;
  readonly type: string;
  readonly appearance?: string;
  readonly isAutoDismiss?: boolean;
  readonly actions?: readonly { readonly text: string; readonly onClick: () => unknown }[];
};

export type ModalRequest = {
  readonly resource: string | null;
  readonly onClose: (payload?: unknown) => unknown;
  readonly size: string | { readonly width: string; readonly height?: string };
  readonly context: Readonly<Record<string, unknown>>;
  readonly closeOnEscape: boolean;
  readonly closeOnOverlayClick: boolean;
  readonly title: string;
};

/** What the page around a frame does for it. What a place does not offer answers `false`, which the package turns into an error. */
export type FramePlace = {
  readonly frameId: string;
  readonly session: () => Promise<ModuleSession>;
  readonly events: FrameEvents;
  /** The app's modules, each of which may be gone to. */
  readonly modules: () => Promise<readonly AddressedModule[]>;
  readonly themeAttributes: () => Readonly<Record<string, string>>;
  readonly resize: (height: number) => void;
  readonly showFlag: (flag: FlagRequest) => void;
  readonly closeFlag: (id: string | number) => void;
  readonly openModal: (modal: ModalRequest) => void;
  readonly navigate: (address: string, type: "same-tab" | "new-tab") => void;
  /** Where the frame's own history begins, such as `/settings?tab=2`: the rest of the page's address. `/` unless told. */
  readonly path?: () => string;
  readonly pathMoved?: (path: string, action: string) => void;
  readonly refresh?: () => void;
  readonly submit?: (payload: unknown) => unknown;
  readonly close?: (payload: unknown) => void;
};

/** The bridge as this page answers it: HOST.md 5.3. Names that are missing here are refused by `attachFrame`. */
export function createBridgeMethods(place: FramePlace): BridgeMethods {
  const token = async (): Promise<string> => (await place.session()).token;
  const on = (argument: unknown): unknown => {
    const { event, callback } = argument as { event: string; callback: (payload: unknown) => unknown };
    return place.events.on(event, callback);
  };
  const emit = (argument: unknown): void => {
    const { event, payload } = argument as { event: string; payload: unknown };
    place.events.emit(event, payload);
  };

  const goal = async (request: NavigationRequest): Promise<string> =>
    addressOf(request, window.location.origin, request.target === "module" ? await place.modules() : []);
  const endings = new Set<() => Promise<void>>();

  return {
    getContext: async () => (await place.session()).context,
    invoke: async (argument) => {
      const call = argument as { functionKey: string; payload?: unknown; metadata?: unknown; invokeType?: string };
      if (call.invokeType !== undefined)
        throw new Error(`The sandbox does not emulate the bridge method "invoke" of type "${call.invokeType}".`);
      const body = await invokeFunction(await token(), call.functionKey, call.payload);
      return call.metadata === undefined ? body : { body, metadata: { rateLimitProperties: {} } };
    },
    fetchProduct: async (argument) => fetchProduct(await token(), argument as ProductRequest),
    on,
    onPublic: on,
    emit,
    emitPublic: emit,
    publishRealtimeChannel: async (argument) => publishToChannel(await token(), argument as ChannelRequest & { eventPayload: unknown }),
    subscribeRealtimeChannel: async (argument) => {
      const { onEvent, ...request } = argument as ChannelRequest & { onEvent: (payload: unknown) => unknown };
      const unsubscribe = await subscribeToChannel(await token(), request, onEvent);
      endings.add(unsubscribe);
      return { unsubscribe: () => (endings.delete(unsubscribe) ? unsubscribe() : undefined) };
    },
    frameGone: () => endings.forEach((unsubscribe) => void unsubscribe()),
    showFlag: (argument) => {
      place.showFlag(argument as FlagRequest);
      return true;
    },
    closeFlag: (argument) => {
      place.closeFlag((argument as { id: string | number }).id);
      return true;
    },
    openModal: (argument) => {
      place.openModal(argument as ModalRequest);
      return true;
    },
    close: (payload) => offered(place.close, payload),
    submit: (payload) => offered(place.submit, payload),
    refresh: () => offered(place.refresh, undefined),
    navigate: async (argument) => {
      const request = argument as NavigationRequest;
      place.navigate(await goal(request), request.type ?? "same-tab");
    },
    getUrl: (argument) => goal(argument as NavigationRequest),
    reload: () => window.location.reload(),
    changeWindowTitle: (title) => {
      document.title = String(title);
    },
    getFrameId: () => place.frameId,
    isRovoEnabled: () => false,
    enableTheming: () => place.themeAttributes(),
    createHistory: () => {
      const { pathname, search, hash } = new URL(place.path?.() ?? "/", "http://frame.invalid");
      return { pathname, search, hash };
    },
    historyMoved: (argument) => {
      const { path, action } = argument as { path: string; action: string };
      place.pathMoved?.(path, action);
    },
    reportHeight: (height) => place.resize(Number(height)),
  };
}

async function offered(act: ((payload: never) => unknown) | undefined, payload: unknown): Promise<boolean> {
  if (!act) return false;
  await (act as (payload: unknown) => unknown)(payload);
  return true;
}

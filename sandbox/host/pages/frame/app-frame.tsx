import { useCallback, useEffect, useId, useRef, useState } from "react";
import { attachFrame, type AttachedFrame } from "../../../forge/bridge/parent/attach-frame";
import { createBridgeMethods, type ModalRequest } from "../../../forge/bridge/parent/create-bridge-methods";
import { openModuleSession, type ModulePlace } from "../../../forge/bridge/parent/forge-gateway";
import { readModules } from "../data/forge-modules";
import { useFlags } from "../flags/flags";
import { goTo } from "../routing/use-place";
import { themeAttributes, useTheme } from "../theme/theme";
import { AppModal } from "./app-modal";
import { fixedHeight } from "./viewport-size";
import { pageEvents } from "./page-events";
import styles from "./app-frame.module.css";

/** What `@forge/csp` writes into its `sandbox` directive. */
const SANDBOX =
  "allow-popups allow-popups-to-escape-sandbox allow-downloads allow-forms allow-modals allow-pointer-lock allow-same-origin allow-scripts";

/** Until there is content. The frame is not shown before: its page is white until it has taken on the theme. */
const EMPTY_HEIGHT = 64;

export type AppFrameProps = {
  readonly title: string;
  readonly address: string;
  readonly place: ModulePlace;
  readonly viewportSize?: string | undefined;
  /** Where the app's own history is, for a page of the app's: the rest of the page's address. */
  readonly path?: string;
  readonly onPathMoved?: (path: string, action: string) => void;
  readonly onSubmit?: (payload: unknown) => unknown;
  readonly onClose?: (payload: unknown) => void;
  readonly onRefresh?: () => void;
};

/** One module of the app: its page in a frame of its own origin, with the bridge answered. */
export function AppFrame(props: AppFrameProps) {
  const { title, address, place, viewportSize } = props;
  const frame = useRef<HTMLIFrameElement>(null);
  const attached = useRef<AttachedFrame | null>(null);
  const latest = useRef(props);
  latest.current = props;
  const pathOfFrame = useRef(props.path);
  const frameId = useId();
  const flags = useFlags();
  const { mode } = useTheme();
  const [height, setHeight] = useState<number | null>(null);
  const [modal, setModal] = useState<ModalRequest | null>(null);
  const openedFor = JSON.stringify(place);

  useEffect(() => {
    if (!frame.current) return;
    const session = openModuleSession(place, document.documentElement.dataset["colorMode"] ?? "light");
    session.catch(() => undefined);
    const { onSubmit, onClose, onRefresh } = latest.current;
    const methods = createBridgeMethods({
      frameId,
      session: () => session,
      events: pageEvents,
      modules: readModules,
      themeAttributes,
      resize: setHeight,
      showFlag: flags.show,
      closeFlag: flags.close,
      openModal: setModal,
      navigate,
      path: () => latest.current.path ?? "/",
      pathMoved: (path, action) => {
        pathOfFrame.current = path;
        latest.current.onPathMoved?.(path, action);
      },
      ...(onRefresh && { refresh: () => latest.current.onRefresh?.() }),
      ...(onSubmit && { submit: (payload: unknown) => latest.current.onSubmit?.(payload) }),
      ...(onClose && { close: (payload: unknown) => latest.current.onClose?.(payload) }),
    });
    attached.current = attachFrame(frame.current, new URL(address).origin, methods);
    return () => attached.current?.detach();
    // A place is the same as long as it says the same.
  }, [address, openedFor, frameId, flags]);

  useEffect(() => {
    if (height === null) return;
    attached.current?.applyTheme(themeAttributes());
    pageEvents.emit("FORGE_CORE_THEME_CHANGED", { theme: { colorMode: mode } });
    // Only a change of colours, not of height.
  }, [mode]);

  useEffect(() => {
    if (props.path === undefined || props.path === pathOfFrame.current) return;
    pathOfFrame.current = props.path;
    attached.current?.showPath(props.path);
  }, [props.path]);

  const closeModal = useCallback(
    (payload?: unknown) => {
      setModal(null);
      void modal?.onClose(payload);
    },
    [modal],
  );

  return (
    <>
      <iframe
        ref={frame}
        key={openedFor}
        className={styles["frame"]}
        title={title}
        data-module-key={place.moduleKey}
        sandbox={SANDBOX}
        src={address}
        style={{ height: fixedHeight(viewportSize) ?? (height || EMPTY_HEIGHT), opacity: height ? 1 : 0 }}
      />
      {modal && <AppModal request={modal} frame={props} onClose={closeModal} />}
    </>
  );
}

function navigate(address: string, type: "same-tab" | "new-tab"): void {
  const url = new URL(address);
  const isOurs = url.origin === window.location.origin;
  if (!isOurs && !window.confirm(`Leave Local Jira and open ${url.href}?`)) throw new Error("The person did not want to leave the page.");
  if (type === "new-tab") window.open(url.href, "_blank", "noopener");
  else if (isOurs) goTo(url.pathname + url.search + url.hash);
  else window.location.assign(url.href);
}

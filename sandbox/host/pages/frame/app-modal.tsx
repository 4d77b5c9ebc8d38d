import type { ModalRequest } from "../../../forge/bridge/parent/create-bridge-methods";
import { Dialog } from "../elements/dialog";
import { AppFrame, type AppFrameProps } from "./app-frame";

/** @see https://developer.atlassian.com/platform/forge/custom-ui-bridge/modal/ */
const SIZES: Readonly<Record<string, { readonly width: string; readonly height: string }>> = {
  small: { width: "400px", height: "max(20vh, 320px)" },
  medium: { width: "600px", height: "max(40vh, 520px)" },
  large: { width: "800px", height: "max(70vh, 720px)" },
  xlarge: { width: "968px", height: "90vh" },
  max: { width: "calc(100vw - 64px)", height: "calc(100vh - 160px)" },
  fullscreen: { width: "100vw", height: "calc(100vh - 64px)" },
};

/** A modal the app opened from one of its frames: another frame of the same app, in a dialog of the page. */
export function AppModal({
  request,
  frame,
  onClose,
}: {
  readonly request: ModalRequest;
  readonly frame: AppFrameProps;
  readonly onClose: (payload?: unknown) => void;
}) {
  const size = typeof request.size === "string" ? (SIZES[request.size] ?? SIZES["medium"]) : request.size;
  const place = { ...frame.place, extension: { ...frame.place.extension, modal: request.context } };
  const address = request.resource === null ? frame.address : siblingResource(frame.address, request.resource);
  return (
    <Dialog
      title={request.title || frame.title}
      onClose={() => onClose()}
      closeOnEscape={request.closeOnEscape}
      closeOnBackdrop={request.closeOnOverlayClick}
      style={{ width: `min(${size?.width ?? "600px"}, 100vw)` }}
    >
      <div style={{ height: size?.height ?? "auto", overflow: "auto" }}>
        <AppFrame
          title={request.title || frame.title}
          address={address}
          place={place}
          onClose={onClose}
          {...(frame.onRefresh && { onRefresh: frame.onRefresh })}
        />
      </div>
    </Dialog>
  );
}

/** `ui/other` beside `http://…/ui/this.html`: entries of one resource lie in one folder. */
function siblingResource(address: string, resource: string): string {
  const [key, entry] = resource.split("/");
  return new URL(`/${key}/${entry === undefined ? "index" : entry}.html`, address).href;
}

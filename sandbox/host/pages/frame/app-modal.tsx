import type { ModalRequest } from "../../../forge/bridge/parent/create-bridge-methods";
import { readResources } from "../data/forge-modules";
import { useLoaded } from "../data/use-loaded";
import { Dialog } from "../elements/dialog";
import { AppFrame, type AppFrameProps } from "./app-frame";
import { modalSize } from "./modal-size";

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
  const { loaded } = useLoaded("resources", readResources);
  const size = modalSize(request.size);
  const place = { ...frame.place, extension: { ...frame.place.extension, modal: request.context } };
  const resources = loaded.state === "ready" ? loaded.value : {};
  const address = request.resource === null ? frame.address : resources[request.resource];
  return (
    <Dialog
      title={request.title || frame.title}
      onClose={() => onClose()}
      closeOnEscape={request.closeOnEscape}
      closeOnBackdrop={request.closeOnOverlayClick}
      style={{ width: `min(${size.width}, 100vw)` }}
    >
      <div style={{ height: size.height ?? "auto", overflow: "auto" }}>
        {loaded.state === "ready" && address === undefined && <p role="alert">manifest.yml has no resource “{request.resource}”.</p>}
        {address !== undefined && (
          <AppFrame
            title={request.title || frame.title}
            address={address}
            place={place}
            onClose={onClose}
            {...(frame.onRefresh && { onRefresh: frame.onRefresh })}
          />
        )}
      </div>
    </Dialog>
  );
}

import type { ForgeModule } from "../data/forge-modules";
import { Dialog } from "../elements/dialog";
import type { AppFrameProps } from "../frame/app-frame";
import { modalSize } from "../frame/modal-size";
import { ModuleSurface } from "./module-surface";

type ModuleModalProps = {
  readonly module: ForgeModule;
  readonly place: Omit<AppFrameProps["place"], "moduleKey">;
  readonly onClose: () => void;
  readonly onRefresh?: () => void;
};

/** A module that opens as a dialog over the page: an issue action, a command. */
export function ModuleModal({ module, place, onClose, onRefresh }: ModuleModalProps) {
  const target = module.definition["target"] as { readonly viewportSize?: unknown } | undefined;
  const size = modalSize(module.definition["viewportSize"] ?? target?.viewportSize);
  return (
    <Dialog title={module.title} onClose={onClose} testId={`modal-${module.key}`} style={{ width: `min(${size.width}, 100vw)` }}>
      <div style={{ height: size.height ?? "auto", overflow: "auto" }}>
        <ModuleSurface module={module} place={place} onClose={onClose} {...(onRefresh && { onRefresh })} />
      </div>
    </Dialog>
  );
}

import SectionMessage from "@atlaskit/section-message";
import type { ForgeModule } from "../data/forge-modules";
import { AppFrame, type AppFrameProps } from "../frame/app-frame";

type ModuleSurfaceProps = Omit<AppFrameProps, "title" | "address" | "place"> & {
  readonly module: ForgeModule;
  /** Another page of the module's than its first, such as its edit view. */
  readonly address?: string | undefined;
  readonly place: Omit<AppFrameProps["place"], "moduleKey">;
};

/** A module of the app where it belongs: its page, or the words that UI Kit is not drawn here. */
export function ModuleSurface({ module, address = module.address, place, ...frame }: ModuleSurfaceProps) {
  if (address !== undefined)
    return <AppFrame {...frame} title={module.title} address={address} place={{ ...place, moduleKey: module.key }} />;
  if (!module.isNative) return null;
  return (
    <div data-testid={`native-${module.key}`}>
      <SectionMessage title="UI Kit is not drawn here">
        <p>
          <code>{module.key}</code> is drawn by UI Kit, which the sandbox leaves out. Its functions run and answer as on Forge.
        </p>
      </SectionMessage>
    </div>
  );
}

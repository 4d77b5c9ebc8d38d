import { ModuleSurface } from "../apps/module-surface";
import { viewportSizeOf } from "../frame/viewport-size-of";
import type { OpenIssue } from "./read-issue";

type Props = {
  readonly module: OpenIssue["modules"][number];
  readonly open: OpenIssue;
  /** Of a box drawn around the module where it has something to show. */
  readonly className?: string | undefined;
  readonly onRefresh: () => void;
  /** What the place adds to the context. */
  readonly extension?: Readonly<Record<string, unknown>> | undefined;
};

/** One of the app's modules, drawn on the issue that is open; nothing where the module has no page. */
export function ModuleOnIssue({ module, open, className, onRefresh, extension }: Props) {
  if (!(module.address ?? module.isNative)) return null;
  const surface = (
    <ModuleSurface
      module={module}
      place={{ location: { issueIdOrKey: open.issue.key }, ...(extension && { extension }) }}
      viewportSize={viewportSizeOf(module)}
      onRefresh={onRefresh}
    />
  );
  return className === undefined ? surface : <div className={className}>{surface}</div>;
}

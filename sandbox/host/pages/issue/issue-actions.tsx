import { DropdownItem, DropdownItemGroup } from "@atlaskit/dropdown-menu";
import { useState } from "react";
import { ModuleModal } from "../apps/module-modal";
import type { ForgeModule } from "../data/forge-modules";
import { MoreMenu } from "../elements/more-menu";
import type { OpenIssue } from "./read-issue";

/** The app's actions on an issue, each a dialog. Not drawn for an app that has none. */
export function IssueActions({ open, onRefresh }: { readonly open: OpenIssue; readonly onRefresh: () => void }) {
  const [chosen, setChosen] = useState<ForgeModule | null>(null);
  const actions = open.modules.filter(({ moduleType }) => moduleType === "jira:issueAction");
  if (actions.length === 0) return null;
  return (
    <>
      <MoreMenu label="Actions" testId="issue-actions">
        <DropdownItemGroup title="Apps">
          {actions.map((module) => (
            <DropdownItem
              key={module.key}
              onClick={() => setChosen(module)}
              testId={`action-${module.key}`}
              {...(module.iconAddress !== undefined && {
                elemBefore: <img src={module.iconAddress} width={16} height={16} alt="" />,
              })}
            >
              {module.title}
            </DropdownItem>
          ))}
        </DropdownItemGroup>
      </MoreMenu>
      {chosen && (
        <ModuleModal
          module={chosen}
          place={{ location: { issueIdOrKey: open.issue.key } }}
          onClose={() => setChosen(null)}
          onRefresh={onRefresh}
        />
      )}
    </>
  );
}

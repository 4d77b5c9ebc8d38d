import Button from "@atlaskit/button/new";
import DropdownMenu, { DropdownItem, DropdownItemGroup } from "@atlaskit/dropdown-menu";
import ChevronDownIcon from "@atlaskit/icon/core/chevron-down";
import { useAppModules } from "../apps/use-app-modules";
import { goTo } from "../routing/use-place";

/** The app's pages for the whole site. Not drawn for an app that has none. */
export function AppsMenu() {
  const pages = useAppModules().modules.filter(({ moduleType }) => moduleType === "jira:globalPage");
  if (pages.length === 0) return null;
  return (
    <DropdownMenu
      placement="bottom-start"
      shouldRenderToParent
      trigger={({ triggerRef, isSelected: _isSelected, testId: _testId, ...trigger }) => (
        <Button ref={triggerRef} {...trigger} appearance="subtle" iconAfter={ChevronDownIcon} testId="apps-menu">
          Apps
        </Button>
      )}
    >
      <DropdownItemGroup>
        {pages.map((module) => (
          <DropdownItem key={module.key} onClick={() => goTo(`/apps/${module.key}`)} testId={`app-${module.key}`}>
            {module.title}
          </DropdownItem>
        ))}
      </DropdownItemGroup>
    </DropdownMenu>
  );
}

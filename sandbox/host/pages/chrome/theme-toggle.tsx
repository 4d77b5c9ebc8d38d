import DropdownMenu, { DropdownItemRadio, DropdownItemRadioGroup } from "@atlaskit/dropdown-menu";
import { IconButton } from "@atlaskit/button/new";
import ThemeIcon from "@atlaskit/icon/core/theme";
import { useTheme, type ColourChoice } from "../theme/theme";

const CHOICES: readonly { readonly choice: ColourChoice; readonly words: string }[] = [
  { choice: "light", words: "Light" },
  { choice: "dark", words: "Dark" },
  { choice: "auto", words: "As the system" },
];

/** Light, dark, or as the system is. Kept in this browser. */
export function ThemeToggle() {
  const { choice, choose } = useTheme();
  return (
    <DropdownMenu
      placement="bottom-end"
      shouldRenderToParent
      trigger={({ triggerRef, testId: _testId, ...trigger }) => (
        <IconButton ref={triggerRef} {...trigger} icon={ThemeIcon} label="Theme" appearance="subtle" testId="theme-toggle" />
      )}
    >
      <DropdownItemRadioGroup id="theme" title="Theme">
        {CHOICES.map((each) => (
          <DropdownItemRadio
            key={each.choice}
            id={each.choice}
            isSelected={each.choice === choice}
            onClick={() => choose(each.choice)}
            testId={`theme-${each.choice}`}
          >
            {each.words}
          </DropdownItemRadio>
        ))}
      </DropdownItemRadioGroup>
    </DropdownMenu>
  );
}

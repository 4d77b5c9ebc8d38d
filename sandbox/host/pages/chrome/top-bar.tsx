import Button from "@atlaskit/button/new";
import AddIcon from "@atlaskit/icon/core/add";
import { useMemo, useRef } from "react";
import { CommandPalette } from "../palette/command-palette";
import { Link } from "../routing/link";
import { AppsMenu } from "./apps-menu";
import { useShortcuts } from "./keyboard";
import mark from "./mark.svg";
import { SearchBox } from "./search-box";
import { ThemeToggle } from "./theme-toggle";
import { UserSwitch } from "./user-switch";
import styles from "./chrome.module.css";

/** The bar over every page. `/` goes to the search, `c` creates. */
export function TopBar({ onCreate }: { readonly onCreate: () => void }) {
  const search = useRef<HTMLInputElement>(null);
  useShortcuts(useMemo(() => ({ "/": () => search.current?.focus(), c: onCreate }), [onCreate]));

  return (
    <header className={styles["topBar"]}>
      <Link href="/" className={styles["product"]}>
        <img src={mark} width={24} height={24} alt="" />
        Local Jira
      </Link>
      <AppsMenu />
      <CommandPalette />
      <div className={styles["middle"]}>
        <SearchBox input={search} />
        <Button appearance="primary" iconBefore={AddIcon} onClick={onCreate} testId="create-button">
          Create
        </Button>
      </div>
      <div className={styles["end"]}>
        <ThemeToggle />
        <UserSwitch />
      </div>
    </header>
  );
}

import { useState, type ReactNode } from "react";
import { CreateDialog } from "../create/create-dialog";
import { SideBar } from "./side-bar";
import { TopBar } from "./top-bar";
import styles from "./chrome.module.css";

/** Every page of the site: the bar, the places to go, and the page's own content. */
export function Page({ children }: { readonly children: ReactNode }) {
  const [isCreating, setCreating] = useState(false);
  return (
    <div className={styles["page"]}>
      <a className={styles["skip"]} href="#content">
        Skip to content
      </a>
      <TopBar onCreate={() => setCreating(true)} />
      <SideBar />
      <main id="content" tabIndex={-1} className={styles["content"]}>
        {children}
      </main>
      {isCreating && <CreateDialog onClose={() => setCreating(false)} />}
    </div>
  );
}

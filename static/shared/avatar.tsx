import AppIcon from "@atlaskit/icon/core/app";
import PersonIcon from "@atlaskit/icon/core/person";
import type { Actor } from "../../src/core/actor";
import styles from "./avatar.module.css";
import { useViewer } from "./viewer";

/** Who did it, at a glance: initials for a person (pictures would need addresses that Forge's policy refuses), a sign for the app. */
export function Avatar({ actor }: { actor: Actor }) {
  const { names } = useViewer();
  if (actor.kind === "app") {
    return (
      <span className={`${styles["avatar"]} ${styles["app"]}`} aria-hidden>
        <AppIcon label="" size="small" />
      </span>
    );
  }
  const name = names[actor.accountId];
  return (
    <span className={styles["avatar"]} aria-hidden>
      {name ? initials(name) : <PersonIcon label="" size="small" />}
    </span>
  );
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return [words.at(0), words.length > 1 ? words.at(-1) : undefined].map((word) => word?.charAt(0).toUpperCase() ?? "").join("");
}

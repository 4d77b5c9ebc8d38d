import SearchIcon from "@atlaskit/icon/core/search";
import { useEffect, useState, type FormEvent, type RefObject } from "react";
import { goTo, usePlace } from "../routing/use-place";
import styles from "./chrome.module.css";

/** The box in the bar: JQL is run as it stands, an issue key opens the issue, other words are looked for in the text. */
export function SearchBox({ input }: { readonly input: RefObject<HTMLInputElement> }) {
  const asked = usePlace().searchParams.get("jql") ?? "";
  const [text, setText] = useState(asked);
  useEffect(() => setText(asked), [asked]);

  function search(event: FormEvent): void {
    event.preventDefault();
    const words = text.trim();
    if (words === "") return;
    if (/^[A-Z][A-Z0-9]+-\d+$/i.test(words)) goTo(`/browse/${words.toUpperCase()}`);
    else goTo(`/issues?jql=${encodeURIComponent(isJql(words) ? words : `text ~ "${words.replace(/["\\]/g, "\\$&")}"`)}`);
  }

  return (
    <form role="search" className={styles["search"]} onSubmit={search}>
      <span className={styles["searchIcon"]}>
        <SearchIcon label="" color="var(--ds-icon-subtle)" />
      </span>
      <input
        ref={input}
        type="search"
        aria-label="Search issues with JQL"
        placeholder="Search with JQL, a key or words"
        value={text}
        onChange={(event) => setText(event.target.value)}
        data-testid="search-box"
      />
    </form>
  );
}

function isJql(words: string): boolean {
  return /[=~<>]|\b(in|is|was|order by)\b/i.test(words);
}

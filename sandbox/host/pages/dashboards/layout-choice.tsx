import type { Layout } from "./dashboards";
import styles from "./dashboards.module.css";

const LAYOUTS: readonly { readonly layout: Layout; readonly words: string }[] = [
  { layout: "A", words: "One column" },
  { layout: "AA", words: "Two columns" },
  { layout: "AAA", words: "Three columns" },
];

/** How many columns the dashboard has. */
export function LayoutChoice({ layout: chosen, onChoose }: { readonly layout: Layout; readonly onChoose: (layout: Layout) => void }) {
  return (
    <select
      className={styles["layout"]}
      aria-label="Layout"
      value={chosen}
      onChange={(event) => {
        const found = LAYOUTS.find(({ layout }) => layout === event.target.value);
        if (found) onChoose(found.layout);
      }}
    >
      {LAYOUTS.map(({ layout, words }) => (
        <option key={layout} value={layout}>
          {words}
        </option>
      ))}
    </select>
  );
}

import Spinner from "@atlaskit/spinner";
import styles from "./elements.module.css";

/** While a page loads. */
export function LoadingPage() {
  return (
    <div className={styles["loading"]} role="status">
      <Spinner size="large" label="Loading" />
    </div>
  );
}

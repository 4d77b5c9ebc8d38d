import styles from "./bone.module.css";

/** One bar of a skeleton, as wide as what will stand in its place. */
export function Bone({ size }: { size: "line" | "short" | "heading" | "cell" | "dot" }) {
  return <span className={`${styles["bone"]} ${styles[size]}`} />;
}

import { forwardRef, type ButtonHTMLAttributes } from "react";
import styles from "./button.module.css";

type Props = Omit<ButtonHTMLAttributes<HTMLButtonElement>, "className"> & { readonly appearance?: "primary" | "default" | "subtle" };

/**
 * A button in Atlassian's look.
 *
 * Ours, not `@atlaskit/button`: that one brings 39 kB of gzip (half of it a feature-gate client which complains in the
 * console of a page that never starts it) for what one stylesheet says.
 */
export const Button = forwardRef<HTMLButtonElement, Props>(function Button({ appearance = "default", type = "button", ...rest }, ref) {
  return <button {...rest} ref={ref} type={type} className={`${styles["button"]} ${styles[appearance]}`} />;
});

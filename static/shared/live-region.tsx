import { VisuallyHidden } from "./visually-hidden";

/** Reads `announcement` out, once each time it changes. */
export function LiveRegion({ announcement }: { announcement: string }) {
  return (
    // The hidden one outside: it takes no place, so that a grid around leaves no gap for it.
    <VisuallyHidden>
      <span role="status" aria-live="polite" data-testid="live-region">
        {announcement}
      </span>
    </VisuallyHidden>
  );
}

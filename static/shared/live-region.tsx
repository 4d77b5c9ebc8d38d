import { VisuallyHidden } from "./visually-hidden";

/** Reads `announcement` out, once each time it changes. */
export function LiveRegion({ announcement }: { announcement: string }) {
  return (
    <div role="status" aria-live="polite" data-testid="live-region">
      <VisuallyHidden>{announcement}</VisuallyHidden>
    </div>
  );
}

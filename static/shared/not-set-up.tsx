import { Button } from "./button";
import { Notice } from "./notice";

type Props = { readonly reason: string; readonly isBusy: boolean; readonly onRetry: () => void };

/** The site has no configuration that the app could work by. */
export function NotSetUp({ reason, isBusy, onRetry }: Props) {
  return (
    <Notice
      tone="information"
      title="Incident Desk is not set up here"
      action={
        <Button onClick={onRetry} disabled={isBusy}>
          Try again
        </Button>
      }
    >
      {reason}
    </Notice>
  );
}

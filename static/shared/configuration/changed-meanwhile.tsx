import type { VersionView } from "../../../src/contract/ui/configuration";
import { ActorName } from "../actor-name";
import { Button } from "../button";
import { Moment } from "../moment";
import { Notice } from "../notice";
import { Differences } from "./differences";

type Props = { readonly theirs: VersionView | null; readonly isBusy: boolean; readonly onLoadTheirs: () => void };

/** Another administrator saved in between: what they changed, and the way to go on from theirs. The other way is to save over it. */
export function ChangedMeanwhile({ theirs, isBusy, onLoadTheirs }: Props) {
  return (
    <Notice
      tone="warning"
      title="Somebody changed this meanwhile"
      isAlert
      action={
        <Button onClick={onLoadTheirs} disabled={isBusy} data-testid="load-theirs">
          {theirs ? "Load theirs, drop mine" : "Go by the site’s, drop mine"}
        </Button>
      }
    >
      {theirs ? (
        <>
          Version {theirs.version}, by <ActorName actor={theirs.by} />, <Moment at={theirs.at} />: {theirs.reason}
          <Differences differences={theirs.differences} />
        </>
      ) : (
        "The project’s own was given up."
      )}{" "}
      Nothing of yours was saved. Saving below puts yours in its place.
    </Notice>
  );
}

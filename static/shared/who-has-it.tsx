import type { WaitingView } from "../../src/contract/ui/triage";
import { isWaiting } from "../../src/core/escalation/situation";
import { ActorName } from "./actor-name";
import { ageWords } from "./age-words";
import { exactTime } from "./calendar";
import { useViewer } from "./viewer";

/** "Unacknowledged · 7 min", or who has it and for how long. Nothing once it waits for nobody. */
export function WhoHasIt({ waiting }: { waiting: WaitingView }) {
  const viewer = useViewer();
  const { acknowledgement, raisedAt, stage } = waiting;
  if (!isWaiting(stage)) return null;
  const since = acknowledgement?.at ?? raisedAt;
  return (
    <span data-testid="who-has-it" data-acknowledged={acknowledgement !== null}>
      {acknowledgement ? (
        <>
          Acknowledged by <ActorName actor={acknowledgement.by} />
        </>
      ) : (
        "Unacknowledged"
      )}
      {" · "}
      <time dateTime={new Date(since).toISOString()} title={exactTime(since, viewer)}>
        {ageWords(since, viewer.now)}
      </time>
    </span>
  );
}

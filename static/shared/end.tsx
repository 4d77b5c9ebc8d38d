import { exactTime } from "./calendar";
import { endWords } from "./end-words";
import { useViewer } from "./viewer";

/** A moment (epoch ms) by the reader's clock, with its day where that is not today: when something ends. The exact one on hover. */
export function End({ at }: { at: number }) {
  const viewer = useViewer();
  return (
    <time dateTime={new Date(at).toISOString()} title={exactTime(at, viewer)}>
      {endWords(at, viewer.now, viewer)}
    </time>
  );
}

import { exactTime } from "./calendar";
import { endWords } from "./end-words";
import { useViewer } from "./viewer";

/** When something ends (epoch ms), as the reader's clock will show it; the exact moment on hover. */
export function End({ at }: { at: number }) {
  const viewer = useViewer();
  return (
    <time dateTime={new Date(at).toISOString()} title={exactTime(at, viewer)}>
      {endWords(at, viewer.now, viewer)}
    </time>
  );
}

import { mountSurface } from "../shared/mount-surface";
import { TriagePanel } from "./triage-panel";

void mountSurface((context) => <TriagePanel context={context} />);

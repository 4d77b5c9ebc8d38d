import { mountSurface } from "../shared/mount-surface";
import { IncidentSummary } from "./incident-summary";

void mountSurface((context) => <IncidentSummary context={context} />);

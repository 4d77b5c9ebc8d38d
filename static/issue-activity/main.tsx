import { mountSurface } from "../shared/mount-surface";
import { IncidentTimeline } from "./incident-timeline";

void mountSurface((context) => <IncidentTimeline context={context} />);

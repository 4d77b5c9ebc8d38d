import { mountSurface } from "../shared/mount-surface";
import { IssueActivity } from "./issue-activity";

void mountSurface((context) => <IssueActivity context={context} />);

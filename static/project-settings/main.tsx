import { mountSurface } from "../shared/mount-surface";
import { ProjectSettings } from "./project-settings";

void mountSurface((context) => <ProjectSettings context={context} />);

import { mountSurface } from "../shared/mount-surface";
import { SiteAdmin } from "./site-admin";

void mountSurface((context) => <SiteAdmin context={context} />);

import { mountSurface } from "../shared/mount-surface";
import { Operations } from "./operations";

void mountSurface((context) => <Operations context={context} />);

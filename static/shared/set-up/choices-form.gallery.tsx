import { aPlan } from "../../gallery/a-plan";
import { ChoicesForm } from "./choices-form";

const nothing = () => undefined;
const OWN_WORKFLOW = aPlan({ options: { ...aPlan().options, workflowInTheWay: null } });

export const Full = () => <ChoicesForm plan={aPlan()} isOpen isBusy={false} onChange={nothing} />;
export const WorkflowToChoose = () => <ChoicesForm plan={OWN_WORKFLOW} isOpen isBusy={false} onChange={nothing} />;
export const Busy = () => <ChoicesForm plan={aPlan()} isOpen isBusy onChange={nothing} />;

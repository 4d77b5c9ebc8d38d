import { anIncident } from "../gallery/an-incident";
import { HelpToChoose } from "./help-to-choose";

const nothing = () => undefined;

export const Asking = () => <HelpToChoose incident={anIncident()} onChoose={nothing} onClose={nothing} />;
export const Proposing = () => (
  <HelpToChoose incident={anIncident()} onChoose={nothing} onClose={nothing} first={{ who: 0, wayRound: 2, when: 0 }} />
);

import { person } from "../../../src/core/actor";
import { aMatrix } from "../../gallery/a-configuration";
import { ListEditor } from "./list-editor";
import { RulesEditor } from "./rules-editor";
import { ServicesEditor } from "./services-editor";
import { StagesEditor } from "./stages-editor";
import { TemplatesEditor } from "./templates-editor";

const nothing = () => undefined;
const ada = person("ada");
const SERVICES = [
  { id: "checkout", name: "Checkout", owner: ada.kind === "person" ? ada.accountId : null, tier: 1, componentIds: ["1"] },
  { id: "long", name: "Unternehmensinformationssysteme der Niederlassung", owner: null, tier: null, componentIds: [] },
];
const COMPONENTS = [
  { id: "1", name: "Web shop" },
  { id: "2", name: "Payment gateway" },
];
const STATUSES = [
  { id: "1", name: "Open" },
  { id: "2", name: "Warten auf Rückmeldung des Lieferanten" },
];

export const Services = () => (
  <ServicesEditor services={SERVICES} components={COMPONENTS} viewerId="grace" isReadOnly={false} onChange={nothing} />
);
export const ServicesOfTheSite = () => (
  <ServicesEditor services={SERVICES} components={null} viewerId="grace" isReadOnly={false} onChange={nothing} />
);
export const ServicesEmpty = () => <ServicesEditor services={[]} components={[]} viewerId={null} isReadOnly={false} onChange={nothing} />;
export const ServicesReadOnly = () => (
  <ServicesEditor services={SERVICES} components={COMPONENTS} viewerId={null} isReadOnly onChange={nothing} />
);
export const Categories = () => (
  <ListEditor
    noun="category"
    members={[{ id: "network", name: "Network" }]}
    isReadOnly={false}
    onNew={(id) => ({ id, name: "" })}
    onChange={nothing}
  />
);
export const Stages = () => (
  <StagesEditor stages={{ "1": "to-triage", "9": "closed" }} statuses={STATUSES} isReadOnly={false} onChange={nothing} />
);
export const StagesEmpty = () => <StagesEditor stages={{}} statuses={[]} isReadOnly={false} onChange={nothing} />;
export const Rules = () => (
  <RulesEditor rules={{ editedPriority: "put-back", whoMayOverride: "manage-incidents" }} isReadOnly={false} onChange={nothing} />
);
export const Templates = () => (
  <TemplatesEditor
    templates={[{ id: "outage", name: "Outage", summary: "… is down", description: "What one sees:", impactId: "high", urgencyId: null }]}
    matrix={aMatrix()}
    isReadOnly={false}
    onChange={nothing}
  />
);

import type { ComponentProps } from "react";
import { person } from "../../../src/core/actor";
import { aMatrix } from "../../gallery/a-configuration";
import { ListEditor } from "./list-editor";
import { RulesEditor } from "./rules-editor";
import { ServicesEditor } from "./services-editor";
import { StagesEditor } from "./stages-editor";
import { TemplatesEditor } from "./templates-editor";
import { WorkTypesEditor } from "./work-types-editor";
import { WorkTypesOfTheSite } from "./work-types-of-the-site";

const nothing = () => undefined;
const PAYMENTS = { id: "10000", name: "Payments" };
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

function services(over: Partial<ComponentProps<typeof ServicesEditor>> = {}) {
  const known = { projects: [PAYMENTS], components: { byProject: { "10000": COMPONENTS }, names: {}, look: nothing } };
  const handlers = { searchPeople: () => Promise.resolve([]), onPerson: nothing, onChange: nothing };
  return () => <ServicesEditor services={SERVICES} {...known} isReadOnly={false} {...handlers} {...over} />;
}

export const Services = services();
export const ServicesOfTheSite = services({
  projects: [PAYMENTS, { id: "10003", name: "Operations" }],
  components: { byProject: {}, names: { "1": "Web shop (PAY)" }, look: nothing },
});
export const ServicesUnknownComponent = services({ projects: [], components: { byProject: {}, names: { "1": null }, look: nothing } });
export const ServicesEmpty = services({ services: [] });
export const ServicesReadOnly = services({ isReadOnly: true });
export const WorkTypes = () => (
  <WorkTypesEditor
    workTypes={{ incident: ["10010", "99"], problem: [], followUp: [] }}
    known={[
      { id: "10010", name: "Störung" },
      { id: "10011", name: "Task" },
    ]}
    isReadOnly={false}
    onChange={nothing}
  />
);
export const WorkTypesInAProject = () => (
  <WorkTypesOfTheSite workTypes={{ incident: [], problem: [], followUp: [] }} known={[{ id: "10010", name: "Incident" }]} />
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
  <RulesEditor
    rules={{ editedPriority: "put-back", whoMayOverride: "manage-incidents", acknowledgedBy: ["assignment"] }}
    isReadOnly={false}
    onChange={nothing}
  />
);
export const Templates = () => (
  <TemplatesEditor
    templates={[{ id: "outage", name: "Outage", summary: "… is down", description: "What one sees:", impactId: "high", urgencyId: null }]}
    matrix={aMatrix()}
    isReadOnly={false}
    onChange={nothing}
  />
);

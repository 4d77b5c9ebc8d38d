import { useState } from "react";
import type { Context } from "../shared/mount-surface";
import { Tabs } from "../shared/tabs";
import { DueSteps } from "./due-steps";
import { IncidentTimeline } from "./incident-timeline";

const TABS = [
  { id: "timeline", name: "Timeline" },
  { id: "steps", name: "Escalation steps" },
];

/** What happened to the incident, and how its escalation kept its times; the second is read when one comes to look. */
export function IssueActivity({ context }: { context: Context }) {
  const [selected, setSelected] = useState("timeline");
  return (
    <Tabs label="Incident" tabs={TABS} selected={selected} onSelect={setSelected}>
      {selected === "timeline" ? <IncidentTimeline context={context} /> : <DueSteps context={context} />}
    </Tabs>
  );
}

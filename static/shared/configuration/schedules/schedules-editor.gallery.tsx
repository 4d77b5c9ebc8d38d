import type { ComponentProps } from "react";
import { aSchedule } from "../../../gallery/a-schedule";
import { SchedulesEditor } from "./schedules-editor";

const nothing = () => undefined;

function editor(over: Partial<ComponentProps<typeof SchedulesEditor>> = {}) {
  const flags = { isReadOnly: false, isBusy: false, isChanged: false };
  const handlers = { people: { search: () => Promise.resolve([]), onPerson: nothing }, onChange: nothing, onSave: () => Promise.resolve() };
  return () => <SchedulesEditor schedules={[aSchedule()]} access={{}} {...flags} {...handlers} {...over} />;
}

export const Full = editor();
export const Empty = editor({ schedules: [] });
export const NobodyYet = editor({ schedules: [aSchedule({ layers: [], substitutions: [] })] });
export const SomebodyLeft = editor({ access: { grace: "closed" }, schedules: [aSchedule(), aSchedule({ id: "other", name: "Other" })] });
export const ReadOnly = editor({ isReadOnly: true });
export const UnknownZone = editor({ schedules: [aSchedule({ timeZone: "Europe/Atlantis" })] });

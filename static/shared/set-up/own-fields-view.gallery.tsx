import { REFUSAL } from "../../gallery/incident-states";
import { ada, NOON } from "../../gallery/people";
import { OwnFieldsView, type OwnFieldsViewProps } from "./own-fields-view";

const IMPACT = { id: "customfield_10057", name: "Impact", into: "impact", clause: "cf[10057]" } as const;
const URGENCY = { id: "customfield_10058", name: "Urgency", into: "urgency", clause: "cf[10058]" } as const;
const LEVELS = ["High", "Medium", "Low"].map((name) => ({ id: name.toLowerCase(), name }));
const LONG = "Unternehmensweite Beeinträchtigung sämtlicher Informationssysteme";

const FOUND: NonNullable<OwnFieldsViewProps["found"]> = {
  levels: { impact: LEVELS, urgency: LEVELS },
  groups: [
    { values: { impact: "Extensive / Widespread", urgency: "High" }, incidents: 96, mails: 240 },
    { values: { impact: "Minor / Localized", urgency: "Low" }, incidents: 24, mails: 31 },
    { values: { impact: "Moderate / Limited" }, incidents: 8, mails: 9 },
    { values: {}, incidents: 12, mails: 30 },
  ],
};
const MAPPING = { impact: { "Extensive / Widespread": "high" }, urgency: { High: "high", Low: "low" } };

type Jobs = NonNullable<OwnFieldsViewProps["jobs"]["jobs"]>;
const COPYING: Jobs = [
  {
    id: "job-1",
    title: "Copy values of Impact cf[10057] to open incidents of Operations",
    state: "done",
    startedBy: ada,
    startedAt: NOON - 20 * 60_000,
    movedAt: NOON - 4_000,
    done: 128,
    total: 128,
    changed: 119,
    leftOut: 9,
    leftOutWhy: [
      { why: "Somebody has chosen a level: it was kept.", count: 1 },
      { why: "No level was named for its value.", count: 8 },
    ],
    copiesInto: "10003",
    message: null,
    goesOnAt: null,
  },
];

function drawn(over: Partial<OwnFieldsViewProps> = {}, jobs: Jobs = []) {
  const nothing = () => undefined;
  const handlers = { onChoose: nothing, onLook: nothing, onMap: nothing, onStart: nothing, onLeave: nothing };
  const props: OwnFieldsViewProps = {
    projectName: "Operations",
    ownFields: [IMPACT, URGENCY],
    chosen: { impact: IMPACT.id, urgency: URGENCY.id },
    found: null,
    isWhole: false,
    mapping: MAPPING,
    notYet: null,
    isBusy: false,
    refusal: null,
    jobs: { jobs, refusal: null, isBusy: false, onSteer: nothing, onReread: nothing },
    ...handlers,
    ...over,
  };
  return () => <OwnFieldsView {...props} />;
}

export const Full = drawn({ found: FOUND, isWhole: true });
export const NotAsked = drawn();
export const PlanNotApplied = drawn({ notYet: "Apply the plan first." });
export const Looking = drawn({ isBusy: true });
export const ReadingOn = drawn({ found: FOUND, isBusy: true });
export const NothingMapped = drawn({ found: FOUND, isWhole: true, mapping: { impact: {}, urgency: {} } });
export const NothingThere = drawn({ found: { ...FOUND, groups: [] }, isWhole: true });
export const OneField = drawn({ ownFields: [IMPACT], chosen: { impact: IMPACT.id }, found: FOUND, isWhole: true });
export const Copied = drawn({}, COPYING);
export const Copying = drawn({}, [{ ...COPYING[0]!, state: "running", done: 50, changed: 48, leftOut: 2, leftOutWhy: [] }]);
export const LongWords = drawn({
  ownFields: [{ ...IMPACT, name: LONG }],
  chosen: { impact: IMPACT.id },
  found: { ...FOUND, groups: [{ values: { impact: LONG }, incidents: 1, mails: 1 }] },
  isWhole: true,
});
export const Failed = drawn({ refusal: REFUSAL });

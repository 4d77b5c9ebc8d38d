import { aPlan } from "../../gallery/a-plan";
import { ChoicesForm } from "./choices-form";

const nothing = () => undefined;
const OWN_FIELDS = aPlan({
  choices: { ...aPlan().choices, copyValues: [{ into: "impact", fieldId: "customfield_10050", levels: { "1": "high" } }] },
  options: {
    ...aPlan().options,
    workflowInTheWay: null,
    fields: [
      {
        id: "customfield_10050",
        name: "Impact",
        into: "impact",
        options: [
          { id: "1", name: "Extensive / Widespread" },
          { id: "2", name: "Minor / Localized" },
        ],
      },
    ],
  },
});

export const Full = () => <ChoicesForm plan={aPlan()} isOpen isBusy={false} onChange={nothing} />;
export const OwnFields = () => <ChoicesForm plan={OWN_FIELDS} isOpen isBusy={false} onChange={nothing} />;
export const Busy = () => <ChoicesForm plan={OWN_FIELDS} isOpen isBusy onChange={nothing} />;

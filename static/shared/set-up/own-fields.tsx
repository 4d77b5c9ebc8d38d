import { useState } from "react";
import type { CopyPreviewView } from "../../../src/contract/ui/copy-values";
import type { PlanView } from "../../../src/contract/ui/set-up";
import { useJobs } from "../jobs/use-jobs";
import { useAction } from "../use-action";
import type { ChosenFields, ValueMapping } from "./copy-sum";
import { asAsked, likeNamed, NO_MAPPING } from "./copy-sum";
import { OwnFieldsView } from "./own-fields-view";
import { planTotals } from "./plan-totals";
import type { SetUpSubject } from "./use-set-up";

type Found = Pick<CopyPreviewView, "groups" | "levels"> & { readonly isWhole: boolean };
type Props = Pick<SetUpSubject, "invoke" | "onSeen"> & { readonly plan: PlanView; readonly isBusy: boolean };

/** Looks at the values that a project's open incidents have in fields of the site's own, and has them copied. */
export function OwnFields({ plan, invoke, onSeen, isBusy: isApplying }: Props) {
  const { project, ownFields } = plan;
  const [chosen, setChosen] = useState<ChosenFields>(() =>
    Object.fromEntries(ownFields.toReversed().map(({ id, into }): [string, string] => [into, id])),
  );
  const [found, setFound] = useState<Found | null>(null);
  const [mapping, setMapping] = useState<ValueMapping>(NO_MAPPING);
  const { isBusy, refusal, run, forget } = useAction();
  const jobs = useJobs(invoke, onSeen);

  async function look() {
    let groups: CopyPreviewView["groups"] = [];
    let next: string | null = null;
    do {
      const at: string | null = next;
      const page: CopyPreviewView | null = await run(() => invoke("previewCopy", { projectId: project.id, fields: chosen, page: at }));
      if (!page) return setFound(null);
      groups = [...groups, ...page.groups];
      next = page.nextPage;
      const read = { groups, levels: page.levels };
      setFound({ ...read, isWhole: next === null });
      setMapping(likeNamed(read));
    } while (next !== null);
  }

  async function start() {
    const started = await run(() => invoke("startCopy", { projectId: project.id, copies: asAsked(chosen, mapping) }));
    if (!started) return;
    setFound(null);
    jobs.onReread();
  }

  return (
    <OwnFieldsView
      projectName={project.name}
      ownFields={ownFields}
      chosen={chosen}
      found={found}
      isWhole={found?.isWhole ?? false}
      mapping={mapping}
      notYet={planTotals([plan]).changes + planTotals([plan]).handedOver > 0 ? "Apply the plan first." : null}
      isBusy={isBusy || isApplying}
      refusal={refusal}
      jobs={{ ...jobs, jobs: jobs.jobs?.filter(({ copiesInto }) => copiesInto === project.id) ?? null }}
      onChoose={(input, fieldId) =>
        setChosen((before) => {
          const others = Object.fromEntries(Object.entries(before).filter(([other]) => other !== input));
          return fieldId === null ? others : { ...others, [input]: fieldId };
        })
      }
      onLook={() => void look()}
      onMap={(input, value, levelId) =>
        setMapping((before) => {
          const others = Object.fromEntries(Object.entries(before[input]).filter(([mapped]) => mapped !== value));
          return { ...before, [input]: levelId === null ? others : { ...others, [value]: levelId } };
        })
      }
      onStart={() => void start()}
      onLeave={() => {
        setFound(null);
        forget();
      }}
    />
  );
}

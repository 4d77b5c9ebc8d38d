import { useState } from "react";
import type { SiteOverviewView } from "../../../src/contract/ui/set-up";
import { Bone } from "../bone";
import { Button } from "../button";
import { RefusalNotice } from "../refusal-notice";
import type { Address } from "../use-address";
import { useAnswer } from "../use-answer";
import type { InvokeSetUp } from "./invoke-set-up";
import { ProjectsView } from "./projects-view";
import { SetUpPage } from "./set-up-page";
import type { SetUpSubject } from "./use-set-up";
import styles from "./set-up.module.css";

type Props = Omit<SetUpSubject, "projectIds"> & {
  readonly address: Address;
  /** The name of this place in the address: what stands behind it are the ids of the projects planned for. */
  readonly place: string;
};

/** The site's projects, and the plan of those one chose. The address names them, so that the plan can be handed over as a link. */
export function ProjectsPage({ invoke, onSeen, onChanged, address, place }: Props) {
  const planned = address.parts[0] === place ? (address.parts[1] ?? "").split(",").filter((id) => id !== "") : [];
  if (planned.length === 0) return <Choosing invoke={invoke} onPlan={(ids) => address.go([place, ids.join(",")])} />;
  return (
    <div className={styles["whole"]}>
      <div>
        <Button appearance="subtle" onClick={() => address.go([place])} data-testid="all-projects">
          ← All projects
        </Button>
      </div>
      <SetUpPage invoke={invoke} projectIds={planned} onSeen={onSeen} onChanged={onChanged} />
    </div>
  );
}

function Choosing({ invoke, onPlan }: { invoke: InvokeSetUp; onPlan: (projectIds: readonly string[]) => void }) {
  const read = () => invoke("readOverview");
  const overview = useAnswer<SiteOverviewView>(read);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  return (
    <div className={styles["whole"]} aria-busy={overview.isAsking}>
      {overview.refusal && <RefusalNotice refusal={overview.refusal} isBusy={overview.isAsking} onRetry={() => void overview.put(read)} />}
      {!overview.value && !overview.refusal && <Bone size="line" />}
      {overview.value && (
        <ProjectsView
          overview={overview.value}
          chosen={chosen}
          isBusy={overview.isAsking}
          onChoose={setChosen}
          onPlan={() => onPlan(chosen)}
          onLeave={(projectId) => void overview.put(() => invoke("leaveProject", { projectId }))}
        />
      )}
    </div>
  );
}

import { OwnFields } from "./own-fields";
import { SetUpView } from "./set-up-view";
import { useHandOver } from "./use-hand-over";
import { useSetUp, type SetUpSubject } from "./use-set-up";

/** The plans of some projects, and applying them. */
export function SetUpPage(subject: SetUpSubject) {
  const { invoke, onSeen } = subject;
  const setUp = useSetUp(subject);
  const handOver = useHandOver(setUp.plans);
  const isBusy = setUp.isBusy || setUp.progress !== null;
  return (
    <SetUpView
      {...setUp}
      handOver={handOver}
      after={(plan) => plan.ownFields.length > 0 && <OwnFields plan={plan} invoke={invoke} onSeen={onSeen} isBusy={isBusy} />}
    />
  );
}

import { SetUpView } from "./set-up-view";
import { useSetUp, type SetUpSubject } from "./use-set-up";

/** The plans of some projects, and applying them. */
export function SetUpPage(subject: SetUpSubject) {
  return <SetUpView {...useSetUp(subject)} />;
}

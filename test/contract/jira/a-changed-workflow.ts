import type { Reply, SmallJira } from "./a-small-jira";

/** Any, because a test changes a document as it comes. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- see above
export type Transition = any;

type Asking = Pick<SmallJira, "ask">;

export const INCIDENTS = "1";

/** Reads a workflow with its statuses, as a client does that is going to change it. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- see above
export async function readWorkflow({ ask }: Asking, id = INCIDENTS): Promise<any> {
  const read = await ask("radia", "POST", "/workflows", { workflowIds: [id] });
  return { statuses: read.body.statuses, workflow: read.body.workflows[0] };
}

/** Sends a workflow back with one of its transitions changed, as the workflow editor does. */
export async function changeTransition(
  jira: Asking,
  name: string,
  change: (transition: Transition) => void,
  id = INCIDENTS,
): Promise<Reply> {
  const { statuses, workflow } = await readWorkflow(jira, id);
  change(workflow.transitions.find((transition: Transition) => transition.name === name));
  return jira.ask("radia", "POST", "/workflows/update", { statuses, workflows: [workflow] });
}

/** The id of the transition of that name out of where an issue stands; undefined when the person cannot take it. */
export async function transitionId({ ask }: Asking, who: Parameters<SmallJira["ask"]>[0], key: string, name: string): Promise<string> {
  const { body } = await ask(who, "GET", `/issue/${key}/transitions`);
  return body.transitions.find((transition: Transition) => transition.name === name)?.id;
}

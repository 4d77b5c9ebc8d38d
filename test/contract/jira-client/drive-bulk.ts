import type { DrivenJira } from "./a-client";

/** Edits, transitions, watches, moves and deletes issues in bulk. Gives how far each task got. */
export async function driveBulk(jira: DrivenJira, keys: readonly string[]): Promise<unknown[]> {
  const { issueBulkOperations: bulk, issues } = jira.as("radia");
  const selectedIssueIdsOrKeys = [...keys];
  const { transitions } = await issues.getTransitions({ issueIdOrKey: keys[0]! });
  const tasks = [
    await bulk.submitBulkEdit({
      selectedIssueIdsOrKeys,
      selectedActions: ["priority"],
      editedFieldsInput: { priority: { priorityId: "2" } },
    } as never),
    await bulk.submitBulkTransition({ bulkTransitionInputs: [{ selectedIssueIdsOrKeys, transitionId: transitions![0]!.id! }] }),
    await bulk.submitBulkWatch({ selectedIssueIdsOrKeys }),
    await bulk.submitBulkUnwatch({ selectedIssueIdsOrKeys }),
    await bulk.submitBulkMove({ targetToSourcesMapping: { "WEB,10004": { issueIdsOrKeys: [...keys], inferSubtaskTypeDefault: true } } }),
    await bulk.submitBulkDelete({ selectedIssueIdsOrKeys }),
  ];
  const ends = [];
  for (const { taskId } of tasks) ends.push((await bulk.getBulkOperationProgress({ taskId: taskId! })).processedAccessibleIssues?.length);
  return ends;
}

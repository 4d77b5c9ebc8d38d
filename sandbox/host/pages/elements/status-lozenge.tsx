import Lozenge from "@atlaskit/lozenge";
import type { Status } from "../data/jira-shapes";

/** A status in the colours Jira gives its category. */
export function StatusLozenge({ status }: { readonly status: Status }) {
  return <Lozenge appearance={statusAppearance(status)}>{status.name}</Lozenge>;
}

function statusAppearance(status: Status): "default" | "inprogress" | "success" {
  if (status.statusCategory.key === "done") return "success";
  return status.statusCategory.key === "indeterminate" ? "inprogress" : "default";
}

import { makeResolver } from "@forge/resolver";
import type { IssueContextCalls } from "../contract/ui/triage";
import { readTriage } from "./read-triage";

/** The summary in the context column (`jira:issueContext`). It reads and never writes, so it has a resolver of its own. */
export const issueContext = makeResolver<IssueContextCalls>({ readTriage });

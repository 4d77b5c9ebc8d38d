import { router } from "@forge/bridge";
import { useEffect, useState } from "react";
import type { PlanView } from "../../../src/contract/ui/set-up";

/** The page that the app has in Jira's administration, by its key in the manifest. */
const ADMINISTRATION = "site-admin";

/** Addresses by the id of a project. */
export type HandOver = Readonly<Record<string, string>>;

/**
 * Gives the addresses at which a Jira administrator finds the same plans, for a viewer who is none.
 * A project is missing while Jira is asked for its address, and where Jira does not say.
 */
export function useHandOver(plans: readonly PlanView[] | null): HandOver {
  const [addresses, setAddresses] = useState<HandOver>({});
  const wanted = (plans ?? []).flatMap(({ may, project }) => (may === "apply-all" ? [] : [project.id])).join(" ");

  useEffect(() => {
    for (const projectId of wanted === "" ? [] : wanted.split(" ")) {
      void router.getUrl({ target: "module", moduleKey: ADMINISTRATION, path: `/projects/${projectId}` }).then(
        (address) => address && setAddresses((before) => ({ ...before, [projectId]: address.href })),
        () => undefined,
      );
    }
  }, [wanted]);

  return addresses;
}

import type { Matrix } from "../priority/matrix";
import type { SiteFacts } from "./site-facts";

/** Everything a decision needs to know that is not in the incident itself. */
export type Configuration = { readonly matrix: Matrix; readonly site: SiteFacts };

import type { Configuration } from "../configuration/configuration";
import { isSamePin, pinOf } from "../priority/matrix";
import type { IncidentRecord } from "./incident-record";

/** Whether an incident goes by the matrix of this configuration, and by the tiers of its services. */
export function goesBy({ matrix, services }: Pick<IncidentRecord, "matrix" | "services">, configuration: Configuration): boolean {
  const isOfMatrix = matrix !== null && isSamePin(matrix, pinOf(configuration.matrix));
  return isOfMatrix && services !== null && isSamePin(services, configuration.servicesPin);
}

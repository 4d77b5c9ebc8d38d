import type { Service } from "./documents";

/** The services that an incident with these components hits. */
export function servicesHit(services: readonly Service[], componentIds: readonly string[]): readonly Service[] {
  return services.filter((service) => service.componentIds.some((id) => componentIds.includes(id)));
}

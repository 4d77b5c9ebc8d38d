import type { InvocationError } from "@forge/events";
import { oweReport } from "../app/personal-data/owe-report";
import { usableConfiguration } from "../app/usable-configuration";
import { PlatformError } from "../core/platform-error";
import { makePorts } from "./ports";
import { refusalView } from "./refusal-view";
import { retryLater } from "./retry-later";

/**
 * The app was installed: learn the site and store the default matrix.
 *
 * In its first minutes the app's user may not have its permissions yet (401, 403), so a
 * failure of any kind asks to be called again. Where that does not help either, the
 * first panel or event does the same.
 * @see https://developer.atlassian.com/platform/forge/events-reference/life-cycle/
 */
export async function installed(): Promise<InvocationError | undefined> {
  const ports = makePorts();
  try {
    const configured = await usableConfiguration(await ports.configurations.readSite(), ports);
    if (configured.ok) {
      await oweReport(ports);
      return undefined;
    }
    console.warn(refusalView(configured.refusal).message);
    return retryLater(null);
  } catch (failure) {
    if (!(failure instanceof PlatformError)) throw failure;
    console.error(`${failure.platform} ${failure.code}: ${failure.message}`);
    return retryLater(failure);
  }
}

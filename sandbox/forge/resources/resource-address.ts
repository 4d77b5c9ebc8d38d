import type { ResourceManifest } from "./read-resources";

/** The address of a resource's page on the resources' origin: `ui/issue-panel` is the entry `issue-panel` of the resource `ui`. */
export function resourceAddress(uiOrigin: string, manifest: ResourceManifest, reference: string): string {
  const [key = "", entry] = reference.split("/");
  const resource = manifest.resources.find((candidate) => candidate.key === key);
  const file = entry === undefined ? "index.html" : resource?.entries[entry];
  if (!resource || file === undefined) throw new Error(`manifest.yml has no resource "${reference}".`);
  return `${uiOrigin}/${key}/${file}`;
}

/** Every page of the app, by the reference the app itself uses: `ui` for a resource's index, `ui/modal` for an entry. */
export function resourceAddresses(uiOrigin: string, manifest: ResourceManifest): Record<string, string> {
  const references = manifest.resources.flatMap(({ key, entries }) => [key, ...Object.keys(entries).map((entry) => `${key}/${entry}`)]);
  return Object.fromEntries(references.map((reference) => [reference, resourceAddress(uiOrigin, manifest, reference)]));
}

/** The address of an icon written as `resource:<key>;<path>`, or as a plain URL. */
export function iconAddress(uiOrigin: string, icon: string): string {
  const match = /^resource:([^;]+);(.+)$/.exec(icon);
  return match ? `${uiOrigin}/${match[1]}/${match[2]}` : icon;
}

import { PageShell } from "./page-shell";

const nothing = () => undefined;
const PLACES = ["Projects", "Matrix", "Documents", "Jobs", "Import and export"].map((name) => ({
  id: name.toLowerCase(),
  name,
  panel: <p>{name}</p>,
}));

export const Full = () => <PageShell label="Incident desk" places={PLACES} address={{ parts: ["documents"], go: nothing }} />;
export const First = () => <PageShell label="Incident desk" places={PLACES} address={{ parts: [], go: nothing }} />;
export const Unknown = () => <PageShell label="Incident desk" places={PLACES} address={{ parts: ["long-gone"], go: nothing }} />;

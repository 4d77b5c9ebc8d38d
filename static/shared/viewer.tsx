import { createContext, useContext } from "react";

/** Display names by account id. Absent: still being looked up. `null`: cannot be known. */
export type Names = Readonly<Record<string, string | null>>;

/** Who reads and when: what every relative time and every name is drawn from. */
export type Viewer = {
  /** The app's clock, epoch ms. */
  readonly now: number;
  readonly locale: string;
  readonly timeZone: string;
  readonly names: Names;
};

const ViewerContext = createContext<Viewer>({ now: 0, locale: "en", timeZone: "UTC", names: {} });

export const ViewerProvider = ViewerContext.Provider;

/** Gives the reader that the views under a `ViewerProvider` draw for. */
export function useViewer(): Viewer {
  return useContext(ViewerContext);
}

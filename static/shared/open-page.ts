import { createContext } from "react";

/** How a link within a view opens a page of Jira; a surface gives the host's own way. */
export const OpenPage = createContext<(path: string) => void>(() => undefined);

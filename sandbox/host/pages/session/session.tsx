import { createContext, useContext, type ReactNode } from "react";
import { askJira } from "../data/ask-jira";
import { useLoaded } from "../data/use-loaded";
import { LoadingPage } from "../elements/loading-page";
import { ProblemPage } from "../elements/problem-page";

export type Person = { readonly accountId: string; readonly email: string; readonly displayName: string; readonly role: string };
export type Session = { readonly current: Person; readonly people: readonly Person[] };

const SessionContext = createContext<Session | null>(null);

/** Who the browser is, and whom it could be. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("useSession needs a SessionProvider above it.");
  return session;
}

/** Draws its children once it is known who is looking. */
export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const { loaded } = useLoaded("session", () => askJira<{ current: Person | null; people: readonly Person[] }>("/gateway/session"));
  if (loaded.state === "loading") return <LoadingPage />;
  if (loaded.state === "failed") return <ProblemPage title="The sandbox does not answer" message={loaded.error.message} />;
  const { current, people } = loaded.value;
  if (!current) return <ProblemPage title="Nobody lives here yet" message="The sandbox has no people. Start it with --fresh to seed it." />;
  return <SessionContext.Provider value={{ current, people }}>{children}</SessionContext.Provider>;
}

/** Becomes another person. The page is loaded anew: every frame's token belongs to the one before. */
export async function switchTo(person: Person): Promise<void> {
  await askJira("/gateway/session", { method: "POST", body: { accountId: person.accountId } });
  window.location.reload();
}

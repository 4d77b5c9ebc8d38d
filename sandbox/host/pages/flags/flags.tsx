import Flag, { FlagGroup } from "@atlaskit/flag";
import { createContext, useContext, useMemo, useState, type ReactNode } from "react";
import type { FlagRequest } from "../../../forge/bridge/parent/create-bridge-methods";

export type Flags = { readonly show: (flag: FlagRequest) => void; readonly close: (id: string | number) => void };

const FlagsContext = createContext<Flags | null>(null);

/** Shows and takes away the messages in the corner. */
export function useFlags(): Flags {
  const flags = useContext(FlagsContext);
  if (!flags) throw new Error("useFlags needs a FlagsProvider above it.");
  return flags;
}

const AUTO_DISMISS_MS = 8_000;

export function FlagsProvider({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<readonly FlagRequest[]>([]);
  const flags = useMemo<Flags>(() => {
    const close = (id: string | number) => setShown((before) => before.filter((flag) => flag.id !== id));
    return {
      close,
      show(flag) {
        setShown((before) => [flag, ...before.filter((other) => other.id !== flag.id)]);
        if (flag.isAutoDismiss) setTimeout(() => close(flag.id), AUTO_DISMISS_MS);
      },
    };
  }, []);

  return (
    <FlagsContext.Provider value={flags}>
      {children}
      <FlagGroup onDismissed={(id) => flags.close(id)} label="Messages">
        {shown.map((flag) => (
          <Flag
            key={flag.id}
            id={flag.id}
            title={flag.title ?? ""}
            description={flag.description}
            icon={undefined}
            appearance={appearanceOf(flag)}
            actions={(flag.actions ?? []).map((action) => ({ content: action.text, onClick: () => void action.onClick() }))}
          />
        ))}
      </FlagGroup>
    </FlagsContext.Provider>
  );
}

/** A quiet flag carries a close button; the bold ones take a colour instead. */
function appearanceOf(flag: FlagRequest): "error" | "info" | "success" | "warning" | "normal" {
  switch (flag.appearance ?? flag.type) {
    case "error":
      return "error";
    case "success":
      return "success";
    case "warning":
      return "warning";
    default:
      return "normal";
  }
}

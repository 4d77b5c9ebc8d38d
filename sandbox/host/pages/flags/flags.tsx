import Flag, { FlagGroup } from "@atlaskit/flag";
import ErrorIcon from "@atlaskit/icon/core/status-error";
import InformationIcon from "@atlaskit/icon/core/status-information";
import SuccessIcon from "@atlaskit/icon/core/status-success";
import WarningIcon from "@atlaskit/icon/core/status-warning";
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
            icon={iconOf(flag)}
            appearance={appearanceOf(flag)}
            actions={(flag.actions ?? []).map((action) => ({ content: action.text, onClick: () => void action.onClick() }))}
          />
        ))}
      </FlagGroup>
    </FlagsContext.Provider>
  );
}

/** White with a coloured sign, as Jira's own messages are, unless the app asks for a bold one. */
function iconOf(flag: FlagRequest): ReactNode {
  switch (flag.type) {
    case "error":
      return <ErrorIcon label="Error" color="var(--ds-icon-danger)" />;
    case "success":
      return <SuccessIcon label="Success" color="var(--ds-icon-success)" />;
    case "warning":
      return <WarningIcon label="Warning" color="var(--ds-icon-warning)" />;
    default:
      return <InformationIcon label="Information" color="var(--ds-icon-information)" />;
  }
}

function appearanceOf(flag: FlagRequest): "error" | "info" | "success" | "warning" | "normal" {
  const { appearance } = flag;
  return appearance === "error" || appearance === "info" || appearance === "success" || appearance === "warning" ? appearance : "normal";
}

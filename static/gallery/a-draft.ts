import type { DocumentKind } from "../../src/core/configuration/documents";
import type { Draft } from "../shared/configuration/use-draft";
import { aDocument } from "./a-configuration";

/** A document being edited; nothing has been changed unless said otherwise. */
export function aDraft<Kind extends DocumentKind>(kind: Kind, over: Partial<Draft<Kind>> = {}): Draft<Kind> {
  const shown = over.shown ?? aDocument(kind);
  const nothing = () => undefined;
  return {
    shown,
    document: shown.document,
    isEditable: true,
    isChanged: false,
    isBusy: false,
    refusal: null,
    problems: [],
    meanwhile: null,
    change: nothing,
    save: () => Promise.resolve(true),
    discard: nothing,
    useOwn: nothing,
    giveUp: nothing,
    ...over,
  };
}

export type ModalSize = { readonly width: string; readonly height?: string };

/** @see https://developer.atlassian.com/platform/forge/custom-ui-bridge/modal/ */
const SIZES: Readonly<Record<string, ModalSize>> = {
  small: { width: "400px", height: "max(20vh, 320px)" },
  medium: { width: "600px", height: "max(40vh, 520px)" },
  large: { width: "800px", height: "max(70vh, 720px)" },
  xlarge: { width: "968px", height: "90vh" },
  max: { width: "calc(100vw - 64px)", height: "calc(100vh - 160px)" },
  fullscreen: { width: "100vw", height: "calc(100vh - 64px)" },
  resizable: { width: "600px" },
};

/** The size of a modal: one of Forge's names, or a width with perhaps a height. Medium for anything else. */
export function modalSize(asked: unknown): ModalSize {
  if (typeof asked === "object" && asked !== null && "width" in asked) return asked as ModalSize;
  return SIZES[String(asked)] ?? { width: "600px", height: "max(40vh, 520px)" };
}

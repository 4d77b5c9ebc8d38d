/** What crosses between the host page and a frame, in either direction, through `postMessage`. */
export type WireMessage =
  | { readonly wire: "forge-bridge"; readonly kind: "call"; readonly id: number; readonly name: string; readonly argument: unknown }
  | {
      readonly wire: "forge-bridge";
      readonly kind: "call-function";
      readonly id: number;
      readonly reference: number;
      readonly arguments: readonly unknown[];
    }
  | { readonly wire: "forge-bridge"; readonly kind: "answer"; readonly id: number; readonly value: unknown }
  | { readonly wire: "forge-bridge"; readonly kind: "failure"; readonly id: number; readonly message: string };

/** Tells the bridge's own messages from whatever else arrives at a window. */
export function isWireMessage(data: unknown): data is WireMessage {
  return typeof data === "object" && data !== null && (data as { wire?: unknown }).wire === "forge-bridge";
}

import { createFunctionTable, decodeFunctions } from "./function-references";
import type { WireMessage } from "./messages";

/** One end of the bridge: calls the other end by name, and is called. Functions travel both ways as references. */
export type Peer = {
  call(name: string, argument: unknown): Promise<unknown>;
  /** Hands over what the other end sent; the caller has checked whom it came from. */
  receive(message: WireMessage): void;
};

/**
 * Makes an end that sends through `post` and answers calls through `serve`.
 * An error of `serve` reaches the other end as a plain `Error` with the same message.
 */
export function createPeer(post: (message: WireMessage) => void, serve: (name: string, argument: unknown) => unknown): Peer {
  const functions = createFunctionTable();
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let lastId = 0;

  function ask(message: (id: number) => WireMessage): Promise<unknown> {
    const id = ++lastId;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      post(message(id));
    });
  }

  const callFunction = (reference: number, args: readonly unknown[]): Promise<unknown> =>
    ask((id) => ({ wire: "forge-bridge", kind: "call-function", id, reference, arguments: args.map(functions.encode) }));
  const decode = (value: unknown): unknown => decodeFunctions(value, callFunction);

  async function answer(id: number, work: () => unknown): Promise<void> {
    try {
      const value = await work();
      post({ wire: "forge-bridge", kind: "answer", id, value: functions.encode(value) });
    } catch (error) {
      post({ wire: "forge-bridge", kind: "failure", id, message: error instanceof Error ? error.message : String(error) });
    }
  }

  return {
    call: (name, argument) => ask((id) => ({ wire: "forge-bridge", kind: "call", id, name, argument: functions.encode(argument) })),
    receive(message) {
      switch (message.kind) {
        case "call":
          void answer(message.id, () => serve(message.name, decode(message.argument)));
          return;
        case "call-function":
          void answer(message.id, () => functions.find(message.reference)(...message.arguments.map(decode)));
          return;
        case "answer":
          waiting.get(message.id)?.resolve(decode(message.value));
          waiting.delete(message.id);
          return;
        case "failure":
          waiting.get(message.id)?.reject(new Error(message.message));
          waiting.delete(message.id);
      }
    },
  };
}

import { Socket } from "node:net";
import { TLSSocket } from "node:tls";

/** Gives the reason why a socket may not be connected to the address; null where it may. */
export type RefuseSocket = (url: string) => Promise<Error> | null;

type Connect = (this: Socket, ...parameters: unknown[]) => Socket;

/** The real one, kept on the class: under Jest the runtime is loaded again for each file, the class is not. */
const REAL_CONNECT = Symbol.for("incident-desk.sandbox.connect");
const sockets = Socket.prototype as unknown as { connect: Connect; [REAL_CONNECT]?: Connect };

/**
 * Asks `refuse` before any socket of this process is connected, whatever opens it: `http`, `https`, `http2`, `net`,
 * `tls`, or a package above them. A refused one fails as one does that nobody answers: with an `error` event.
 */
export function filterSockets(refuse: RefuseSocket): void {
  const realConnect = (sockets[REAL_CONNECT] ??= sockets.connect);
  sockets.connect = function (this: Socket, ...parameters: unknown[]) {
    const refusal = refuse(addressOf(this, parameters));
    if (refusal === null) return realConnect.apply(this, parameters);
    Object.assign(this, { connecting: true });
    void refusal.then((error) => this.destroy(error));
    return this;
  };
}

type Target = { readonly host?: string; readonly port?: number | string; readonly path?: string };

/** The address as one would fetch it; `unix:` where it is a path. */
function addressOf(socket: Socket, parameters: readonly unknown[]): string {
  const { host, port, path } = targetOf(parameters);
  if (port === undefined) return `unix:${path ?? ""}`;
  const name = host?.includes(":") ? `[${host}]` : (host ?? "localhost");
  return `${socket instanceof TLSSocket ? "https" : "http"}://${name}:${port}`;
}

/** `connect(options)`, `connect(port, host)` and `connect(path)`; Node's own modules pass a list of what they normalised. */
function targetOf([first, second]: readonly unknown[]): Target {
  if (Array.isArray(first)) return targetOf(first);
  if (typeof first === "object" && first !== null) return first;
  if (typeof first === "string" && Number.isNaN(Number(first))) return { path: first };
  return { port: first as number, ...(typeof second === "string" ? { host: second } : {}) };
}

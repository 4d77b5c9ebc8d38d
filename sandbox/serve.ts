import { serve as listen } from "@hono/node-server";
import type { Server } from "node:http";

/** Loopback only: the sandbox has no secrets worth a network. */
const HOST = "localhost";

export type Listening = { close(): Promise<void> };

/** Answers HTTP for an app on a port of this machine. @throws when the port is taken, saying so. */
export async function serve(app: { fetch(request: Request): Response | Promise<Response> }, port: number): Promise<Listening> {
  const server = await new Promise<Server>((resolve, reject) => {
    const started = listen({ fetch: app.fetch, port, hostname: HOST, overrideGlobalObjects: false }, () => resolve(started)) as Server;
    started.once("error", (error: NodeJS.ErrnoException) =>
      reject(error.code === "EADDRINUSE" ? new Error(`Port ${port} is taken. Choose another with --port.`) : error),
    );
  });
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

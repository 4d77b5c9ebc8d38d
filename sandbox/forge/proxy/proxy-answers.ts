/** Gives a failure the packages throw as `PROXY_ERR` with this code. HOST.md 2.5. */
export function proxyError(status: number, code: string, message: string): Response {
  return Response.json({ code, message }, { status, headers: { "forge-proxy-error": code } });
}

/** Gives the answer for everything the sandbox does not emulate: an error that names it. */
export function notEmulated(what: string): Response {
  return proxyError(501, "NOT_EMULATED", `The sandbox does not emulate ${what}.`);
}

/** Gives the answer to a call in the user's name where there is no user. */
export function needsUser(): Response {
  return proxyError(401, "NEEDS_AUTHENTICATION_ERR", "No user stands behind this invocation.");
}

/** Carries a fault to the runtime at the other end of the wire: the connection is cut, or the function dies or has no time left. */
export function faultSignal(fault: "cut" | "die" | "time-out"): Response {
  return new Response(null, { status: 502, headers: { "sandbox-fault": fault } });
}

import { z } from "zod";
import type { FullContext } from "../forge";
import { notEmulated } from "../proxy/proxy-answers";
import type { Realtime } from "./create-realtime";
import type { RealtimeTokens } from "./realtime-tokens";

/** Answers the GraphQL of `@forge/realtime`. HOST.md 2.11. */
export type AnswerRealtime = (body: string, contextToken: string | null) => Promise<Response>;

const requestSchema = z.object({ query: z.string(), variables: z.unknown() });
const publishVariables = z.object({
  name: z.string(),
  payload: z.string(),
  isGlobal: z.boolean(),
  token: z.string().optional(),
  context: z.string().optional(),
});
const overridesSchema = z.object({ contextOverrides: z.array(z.string()) });
const signVariables = z.object({
  channelName: z.string(),
  claims: z.unknown(),
  permissions: z.array(z.enum(["publish", "subscribe"])).optional(),
});

/** Gives the functions' side of realtime; `contextOf` knows which open page a context token stands for. */
export function createAnswerRealtime(options: {
  realtime: Realtime;
  tokens: RealtimeTokens;
  contextOf: (contextToken: string) => FullContext | null;
}): AnswerRealtime {
  const { realtime, tokens, contextOf } = options;

  async function publish(variables: unknown, contextToken: string | null): Promise<Response> {
    const { name, payload, isGlobal, token, context } = publishVariables.parse(variables);
    const overrides = context === undefined ? undefined : overridesSchema.parse(JSON.parse(context)).contextOverrides;
    const { errors, ...published } = await realtime.publish({
      channelName: name,
      payload: JSON.parse(payload) as unknown,
      isGlobal,
      token,
      contextOverrides: overrides,
      context: contextToken === null ? null : contextOf(contextToken),
    });
    if (errors?.some(({ message }) => message === "RATE_LIMIT_EXCEEDED")) return tooMany();
    return Response.json(errors ? { errors } : { data: { ecosystem: { publishRealtimeChannel: published } } });
  }

  async function sign(variables: unknown): Promise<Response> {
    if (!realtime.mayGoOn()) return tooMany();
    const forgeRealtimeToken = await tokens.sign(signVariables.parse(variables));
    return Response.json({ data: { ecosystem: { signRealtimeToken: { forgeRealtimeToken, success: true, errors: [] } } } });
  }

  return async (body, contextToken) => {
    const { query, variables } = requestSchema.parse(JSON.parse(body));
    const [, field = "a query"] = /ecosystem\s*\{\s*(\w+)/.exec(query) ?? [];
    if (field === "publishRealtimeChannel") return publish(variables, contextToken);
    if (field === "signRealtimeToken") return sign(variables);
    return notEmulated(`the realtime field ${field}`);
  };
}

/** The package reads the words of the status. */
function tooMany(): Response {
  return Response.json({ errors: [{ message: "RATE_LIMIT_EXCEEDED" }] }, { status: 429, statusText: "Too Many Requests" });
}

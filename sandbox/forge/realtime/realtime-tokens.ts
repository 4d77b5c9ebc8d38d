import { randomUUID } from "node:crypto";
import { sign, verify } from "hono/jwt";
import { z } from "zod";
import type { Clock } from "../../clock";

export type RealtimePermission = "publish" | "subscribe";

/** What a token says of the channel it was signed for; `why` in the packages' own words where it is worth nothing. */
export type ReadToken = { readonly ok: true; readonly claims: unknown } | { readonly ok: false; readonly why: string };

export type RealtimeTokens = {
  sign(request: {
    channelName: string;
    claims: unknown;
    permissions?: readonly RealtimePermission[] | undefined;
  }): Promise<{ jwt: string; expiresAt: number }>;
  read(token: string, channelName: string, permission: RealtimePermission): Promise<ReadToken>;
};

/** Forge names no life of a token; this is ours. */
const LIFE_SECONDS = 3_600;

const payloadSchema = z.looseObject({
  channel: z.object({ name: z.string() }),
  claims: z.unknown(),
  permissions: z.array(z.string()).optional(),
  exp: z.number(),
});

/** Signs the tokens that restrict a realtime channel, with a secret that ends with the process. */
export function createRealtimeTokens(clock: Clock): RealtimeTokens {
  const secret = randomUUID();

  return {
    async sign({ channelName, claims, permissions }) {
      const expiresAt = Math.floor(clock.now() / 1000) + LIFE_SECONDS;
      const payload = { channel: { name: channelName }, claims, ...(permissions && { permissions: [...permissions] }), exp: expiresAt };
      return { jwt: await sign(payload, secret, "HS256"), expiresAt };
    },
    async read(token, channelName, permission) {
      /* The sandbox's clock says what has expired, not the machine's. */
      const payload: unknown = await verify(token, secret, { alg: "HS256", exp: false, iat: false, nbf: false }).catch(() => null);
      const parsed = payloadSchema.safeParse(payload);
      if (!parsed.success) return { ok: false, why: "INVALID_TOKEN" };
      const { channel, claims, permissions, exp } = parsed.data;
      if (clock.now() / 1000 >= exp) return { ok: false, why: "TOKEN_EXPIRED" };
      if (channel.name !== channelName) return { ok: false, why: "CHANNEL_NAME_MISMATCH" };
      if (permissions && !permissions.includes(permission)) return { ok: false, why: "MISSING_PERMISSION" };
      return { ok: true, claims };
    },
  };
}

/** Where a module is shown, and what the place adds to its context. */
export type ModulePlace = {
  readonly moduleKey: string;
  readonly location: { readonly issueIdOrKey?: string; readonly projectIdOrKey?: string };
  readonly extension?: Readonly<Record<string, unknown>>;
};

/** The signed token of one opened module, with what `view.getContext()` gives. */
export type ModuleSession = { readonly token: string; readonly context: Readonly<Record<string, unknown>> };

type InvocationAnswer = { readonly ok: true; readonly body: unknown } | { readonly ok: false; readonly message: string };

/** Opens a module for the session's user. @throws when the user may not see the place. */
export function openModuleSession(place: ModulePlace, colorMode: string): Promise<ModuleSession> {
  return askGateway<ModuleSession>("/gateway/forge/context", {
    ...place,
    extension: { ...place.extension, location: window.location.href },
    theme: { colorMode },
  });
}

/** Calls a function of the app. @throws with the function's message when it fails. */
export async function invokeFunction(token: string, functionKey: string, payload: unknown): Promise<unknown> {
  const answer = await askGateway<InvocationAnswer>("/gateway/forge/invoke", { token, functionKey, payload });
  if (!answer.ok) throw new Error(answer.message);
  return answer.body;
}

/** What a module's `dynamicProperties` gives now. @throws with the function's message when it fails. */
export async function readDynamicProperties(token: string): Promise<unknown> {
  const answer = await askGateway<InvocationAnswer>("/gateway/forge/dynamic-properties", { token });
  if (!answer.ok) throw new Error(answer.message);
  return answer.body;
}

/** What the bridge's `requestJira` sends. */
export type ProductRequest = {
  readonly product: string;
  readonly restPath: string;
  readonly fetchRequestInit: {
    readonly method?: string;
    readonly headers?: readonly (readonly [string, string])[];
    readonly body?: string | null;
  };
  readonly isMultipartFormData: boolean;
};

/** Asks Jira in the user's name, for the bridge's `requestJira`. */
export function fetchProduct(token: string, request: ProductRequest): Promise<unknown> {
  if (request.product !== "jira") throw new Error(`The sandbox does not emulate the product "${request.product}".`);
  if (request.isMultipartFormData) throw new Error("The sandbox does not emulate multipart requests of the bridge.");
  const { method, headers, body } = request.fetchRequestInit;
  return askGateway("/gateway/forge/fetch-product", { token, restPath: request.restPath, init: { method, headers, body } });
}

/** Asks the gateway. @throws with its words when it refuses. */
export async function askGateway<Value>(path: string, body: unknown): Promise<Value> {
  const response = await fetch(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
  const answer = (await response.json()) as Value & { message?: string };
  if (!response.ok) throw new Error(answer.message ?? `The sandbox answered ${response.status}.`);
  return answer;
}

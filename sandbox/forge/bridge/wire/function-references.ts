/** Marks the place of a function in a message; the number is the sender's. */
type FunctionReference = { readonly __function: number };

type Callable = (...args: unknown[]) => unknown;

/** The functions one side has lent to the other, by number. */
export type FunctionTable = {
  /** The value with each function in it replaced by a reference, so that it can be cloned. */
  encode(value: unknown): unknown;
  /** @throws when the number was never lent. */
  find(reference: number): Callable;
};

export function createFunctionTable(): FunctionTable {
  const lent = new Map<number, Callable>();
  const numbers = new Map<Callable, number>();

  function lend(callable: Callable): FunctionReference {
    const known = numbers.get(callable);
    if (known !== undefined) return { __function: known };
    const number = lent.size + 1;
    lent.set(number, callable);
    numbers.set(callable, number);
    return { __function: number };
  }

  return {
    encode: (value) => replace(value, (part) => (typeof part === "function" ? { replacement: lend(part as Callable) } : null)),
    find(reference) {
      const callable = lent.get(reference);
      if (!callable) throw new Error(`The bridge knows no function number ${reference}.`);
      return callable;
    },
  };
}

/** The value with each reference in it made callable again. */
export function decodeFunctions(value: unknown, call: (reference: number, args: readonly unknown[]) => Promise<unknown>): unknown {
  return replace(value, (part) => {
    if (!isPlainObject(part) || typeof part["__function"] !== "number") return null;
    const reference = part["__function"];
    return { replacement: (...args: unknown[]) => call(reference, args) };
  });
}

/** Copies arrays and plain objects through and through; everything else is left to the browser's structured clone. */
function replace(value: unknown, swap: (part: unknown) => { replacement: unknown } | null): unknown {
  const swapped = swap(value);
  if (swapped) return swapped.replacement;
  if (Array.isArray(value)) return value.map((item) => replace(item, swap));
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, replace(item, swap)]));
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // Not `=== Object.prototype`: what was cloned may come from another realm.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

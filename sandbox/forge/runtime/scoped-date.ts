/**
 * A `Date` that reads another clock whenever `now` knows one, and is the real
 * one in all else: `instanceof`, statics and parsing stay as they are.
 */
export function scopedDate(real: DateConstructor, now: () => number | null): DateConstructor {
  const read = (): number => now() ?? real.now();
  return new Proxy(real, {
    construct: (target, args: unknown[], newTarget) => Reflect.construct(target, args.length === 0 ? [read()] : args, newTarget) as object,
    apply: () => new real(read()).toString(),
    get: (target, property) => (property === "now" ? read : Reflect.get(target, property)),
  });
}

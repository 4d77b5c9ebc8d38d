const { productEvents } = require("./product-events.cjs");

/** The app's own life; Forge's list has the products' events only. */
const lifecycle = ["avi:forge:installed:app", "avi:forge:upgraded:app"];
const known = new Set([...lifecycle, ...productEvents.keys()]);

/** An event that no product sends is accepted by Forge's validator, and never comes. */
exports.eventNames = function eventNames({ manifest }) {
  return (manifest.modules?.trigger ?? []).flatMap(({ key, events = [] }) =>
    events.filter((name) => !known.has(name)).map((name) => `Trigger "${key}" listens to "${name}", which is no event of Forge's.`),
  );
};

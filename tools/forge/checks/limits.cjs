const memoryMBMax = 1024; // https://developer.atlassian.com/platform/forge/platform-quotas-and-limits/

/** Limits that the manifest's schema does not hold. */
exports.limits = function limits({ manifest }) {
  const memoryMB = manifest.app?.runtime?.memoryMB;
  const tooMuch = memoryMB > memoryMBMax ? [`app.runtime.memoryMB is ${memoryMB}; a function gets at most ${memoryMBMax}.`] : [];
  const entities = manifest.app?.storage?.entities ?? [];
  const ranges = entities.flatMap(({ name, indexes = [] }) =>
    indexes
      .filter((index) => (index.range?.length ?? 0) > 1)
      .map((index) => `Index "${index.name}" of entity "${name}" has ${index.range.length} range attributes; an index has one.`),
  );
  return [...tooMuch, ...ranges];
};

/** A white sign on a rounded square, for work types. */
export function typeIcon(color: string, sign: string): string {
  return `<rect width="48" height="48" rx="8" fill="${color}"/><path d="${sign}" fill="none" stroke="#fff" stroke-width="5" stroke-linecap="round" stroke-linejoin="round"/>`;
}

/** Lines of a color, for priorities: direction and number tell them apart, not color alone. */
export function priorityIcon(color: string, sign: string): string {
  return `<path d="${sign}" fill="none" stroke="${color}" stroke-width="6" stroke-linecap="round" stroke-linejoin="round"/>`;
}

export const SIGNS = {
  bang: "M24 12v16M24 36v.5",
  magnifier: "M21 12a9 9 0 1 0 0 18a9 9 0 1 0 0-18M28 28l8 8",
  arrowOn: "M12 24h22M26 15l9 9l-9 9",
  check: "M13 25l8 8l14-17",
  bug: "M24 15a9 9 0 0 1 0 18a9 9 0 0 1 0-18",
  bookmark: "M16 12h16v24l-8-7l-8 7z",
  nested: "M14 13h12v12M22 23h12v12H22z",
  up2: "M10 24l14-11l14 11M10 36l14-11l14 11",
  up: "M10 30l14-12l14 12",
  level: "M10 19h28M10 30h28",
  down: "M10 18l14 12l14-12",
  down2: "M10 12l14 11l14-11M10 24l14 11l14-11",
} as const;

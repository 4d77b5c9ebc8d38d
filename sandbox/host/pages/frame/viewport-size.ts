/**
 * Forge names the sizes but states no pixels for Jira's modules; these are the sandbox's choice.
 * Without a size, a frame is as tall as its content.
 */
const HEIGHTS: Readonly<Record<string, number | string>> = { small: 112, medium: 262, large: 524, xlarge: 1048, max: "80vh" };

/** The height a module's `viewportSize` fixes, or undefined when the frame follows its content. */
export function fixedHeight(viewportSize: string | undefined): number | string | undefined {
  return viewportSize === undefined ? undefined : HEIGHTS[viewportSize];
}

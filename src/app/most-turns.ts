/**
 * How often a use case looks again because another invocation wrote between its reading
 * and its writing. Five writers in a row are a storm to come back to, not to wait out.
 */
export const MOST_TURNS = 5;

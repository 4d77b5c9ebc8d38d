/** Packed beside the app as `__forge__.cjs`: finds the wrapper and gives its `main`. */
import { createRequire } from "node:module";
import { join } from "node:path";
import type * as Wrapper from "./wrapper";

const wrapper = createRequire(__filename)(join(__dirname, "__forge_wrapper__.cjs")) as typeof Wrapper;

export const { main } = wrapper;

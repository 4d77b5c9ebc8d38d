import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { tokenStyles } from "./token-styles.mts";

/** Serves the gallery (`vite static/gallery`), or builds it to .sandbox/build/gallery (`vite build static/gallery`). */
export default defineConfig({
  root: import.meta.dirname,
  base: "./",
  plugins: [react(), tokenStyles()],
  define: { "process.env": "{}" },
  build: { outDir: join(import.meta.dirname, "../../.sandbox/build/gallery"), emptyOutDir: true, target: "es2022", assetsInlineLimit: 0 },
});

import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

// Whoever builds may be a test run, whose NODE_ENV would compile JSX for development against the production React.
process.env["NODE_ENV"] = "production";

const SURFACES = ["issue-panel", "issue-context", "issue-activity", "level-editor", "site-admin", "project-settings", "operations"];

/** Which surfaces to build, and where to: all to static/dist. Only `measure-bytes.mjs` asks for one alone, to compare. */
const { SURFACE, OUT } = process.env;
const surfaces = SURFACE ? [SURFACE] : SURFACES;

/** Builds the Custom UI: one page a surface, the chunks they share once. */
export default defineConfig({
  root: import.meta.dirname,
  base: "./",
  plugins: [react()],
  define: { "process.env": "{}" },
  build: {
    outDir: OUT ?? "dist",
    emptyOutDir: true,
    target: "es2022",
    modulePreload: { polyfill: false },
    // Forge's Content-Security-Policy refuses inline styles and scripts from data: addresses; everything is a file.
    assetsInlineLimit: 0,
    rollupOptions: { input: Object.fromEntries(surfaces.map((surface) => [surface, `${surface}.html`])) },
  },
});

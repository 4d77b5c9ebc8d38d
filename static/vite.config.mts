import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { tokenStyles } from "./gallery/token-styles.mts";

const SURFACES = ["issue-panel", "issue-context", "issue-activity", "level-editor"];

/**
 * Builds the Custom UI to static/dist; with `--mode gallery` the gallery to .sandbox/build/gallery.
 * `SURFACE=issue-panel` builds one surface alone: only `measure-bytes.mjs` asks for that, to compare.
 */
export default defineConfig(({ mode }) => {
  const isGallery = mode === "gallery";
  const surfaces = process.env["SURFACE"] ? [process.env["SURFACE"]] : SURFACES;
  return {
    root: isGallery ? `${import.meta.dirname}/gallery` : import.meta.dirname,
    publicDir: isGallery ? false : "public",
    base: "./",
    plugins: [react(), ...(isGallery ? [tokenStyles()] : [])],
    define: { "process.env.NODE_ENV": JSON.stringify("production"), "process.env": "{}" },
    build: {
      outDir: process.env["OUT"] ?? (isGallery ? "../../.sandbox/build/gallery" : "dist"),
      emptyOutDir: true,
      manifest: true,
      target: "es2022",
      modulePreload: { polyfill: false },
      // Forge's Content-Security-Policy refuses inline styles and data: scripts; everything is a file.
      assetsInlineLimit: 0,
      rollupOptions: {
        input: isGallery ? "index.html" : Object.fromEntries(surfaces.map((surface) => [surface, `${surface}.html`])),
      },
    },
  };
});

import react from "@vitejs/plugin-react";
import { build, defineConfig, type Plugin } from "vite";
import { resolve } from "node:path";

// Whoever builds may be a test run, whose NODE_ENV would compile JSX for development against the production React.
process.env["NODE_ENV"] = "production";

const outDir = resolve(import.meta.dirname, "../../.sandbox/build/host");

/** The bridge is one classic script, so it cannot share a build with the pages: it is built after them, beside them. */
function bridgeScript(): Plugin {
  return {
    name: "bridge-script",
    async closeBundle() {
      await build({
        configFile: false,
        logLevel: "warn",
        build: {
          outDir: resolve(outDir, "bridge"),
          emptyOutDir: true,
          target: "es2022",
          lib: {
            entry: resolve(import.meta.dirname, "../forge/bridge/frame/install-bridge.ts"),
            name: "forgeBridge",
            formats: ["iife"],
            fileName: () => "bridge.js",
          },
        },
      });
    },
  };
}

/** Builds the sandbox's pages, and the bridge script for the app's frames, to `.sandbox/build/host`. */
export default defineConfig({
  root: resolve(import.meta.dirname, "pages"),
  plugins: [react(), bridgeScript()],
  define: { "process.env.NODE_ENV": JSON.stringify("production"), "process.env": "{}" },
  build: { outDir, emptyOutDir: true, target: "es2022", chunkSizeWarningLimit: 2000 },
});

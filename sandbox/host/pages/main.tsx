import "@atlaskit/css-reset";
import { setBooleanFeatureFlagResolver } from "@atlaskit/platform-feature-flags";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app";
import "./base.css";

// Atlaskit asks Atlassian's feature service, which is not here.
setBooleanFeatureFlagResolver(() => false);

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root.");
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);

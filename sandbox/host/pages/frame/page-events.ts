import { createFrameEvents } from "../../../forge/bridge/parent/frame-events";

/** What all the app's frames on this page tell one another, and what the page tells them. */
export const pageEvents = createFrameEvents();

import { kvs } from "@forge/kvs";
import type { Sweeps } from "../../app/escalation/ports";
import { moment } from "../../contract/stored/common-parts";
import { askStorage, readStored } from "./ask-storage";

const KEY = "sweep-ran-at";

/** When the schedule last ran: one small row. */
export const kvsSweeps: Sweeps = {
  async lastRanAt() {
    const value = await askStorage("read when the schedule last ran", () => kvs.get(KEY));
    return value === undefined ? null : readStored("when the schedule last ran", value, moment);
  },

  ran: (at) => askStorage("keep when the schedule last ran", () => kvs.set(KEY, at)),
};

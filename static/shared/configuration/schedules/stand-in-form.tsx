import { useEffect, useRef, useState } from "react";
import type { AccountId } from "../../../../src/core/actor";
import { localTextOf } from "../../../../src/core/on-call/local-time";
import { peopleIn } from "../../../../src/core/on-call/people-in";
import type { Schedule } from "../../../../src/core/on-call/schedule";
import { substitute } from "../../../../src/core/on-call/substitute";
import { instant, type Instant } from "../../../../src/core/time";
import { Button } from "../../button";
import { Notice } from "../../notice";
import { PersonPicker } from "../../person-picker";
import type { FoundPerson } from "../../search-people";
import { SelectField } from "../../select-field";
import { TextField } from "../../text-field";
import { TypedField } from "../../typed-field";
import { useViewer } from "../../viewer";
import { momentOf } from "../../wall-time";
import { refusalWords } from "./schedule-words";
import styles from "./schedules.module.css";
import type { Wanted } from "./week-calendar";

type Props = {
  readonly schedule: Schedule;
  readonly wanted: Wanted;
  readonly isBusy: boolean;
  /** Whether it is saved by itself; otherwise it joins what is being edited. */
  readonly isSaved: boolean;
  readonly searchPeople: (query: string) => Promise<readonly FoundPerson[]>;
  readonly onPerson: (accountId: AccountId) => void;
  readonly onDone: (schedule: Schedule, reason: string) => void;
  readonly onClose: () => void;
};

/** One person takes another's time: who, from when until when, and why. */
export function StandInForm({ schedule, wanted, isBusy, isSaved, searchPeople, onPerson, onDone, onClose }: Props) {
  const { now, names } = useViewer();
  const [id] = useState(() => crypto.randomUUID());
  const [who, setWho] = useState<AccountId | null>(null);
  const [insteadOf, setInsteadOf] = useState<string>(wanted.shift?.accountId ?? "");
  const [span, setSpan] = useState<{ readonly from: Instant; readonly to: Instant }>({
    from: instant(Math.max(wanted.from, Math.floor(now))),
    to: wanted.to,
  });
  const [reason, setReason] = useState("");
  const [refused, setRefused] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("button")?.focus(), []);
  const others = peopleIn(schedule).map((accountId) => ({ value: accountId as string, name: names[accountId] ?? "someone" }));
  const box = (label: string, key: "from" | "to") => (
    <TypedField
      label={`${label}, ${schedule.timeZone}`}
      type="datetime-local"
      value={localTextOf(span[key], schedule.timeZone).replace(" ", "T")}
      testId={`stand-in-${key}`}
      onChange={(wall) => {
        const at = momentOf(wall, schedule.timeZone);
        if (at !== null) setSpan((before) => ({ ...before, [key]: instant(at) }));
      }}
    />
  );

  function put() {
    if (who === null) return setRefused("Say who stands in.");
    const asked = { id, ...span, accountId: who, insteadOf: insteadOf === "" ? null : (insteadOf as AccountId) };
    const done = substitute(schedule, asked, instant(Math.floor(now)));
    setRefused(done.ok ? null : refusalWords(done.refusal));
    if (done.ok) onDone(done.value, reason.trim());
  }

  return (
    <form
      ref={form}
      className={styles["box"]}
      aria-label="Stand in"
      data-testid="stand-in"
      onSubmit={(event) => {
        event.preventDefault();
        put();
      }}
    >
      <h3 className={styles["title"]}>Stand in</h3>
      <PersonPicker
        label="Substitute"
        accountId={who}
        isReadOnly={isBusy}
        search={searchPeople}
        onChoose={(accountId) => {
          if (accountId !== null) onPerson(accountId);
          setWho(accountId);
        }}
      />
      <div className={styles["fields"]}>
        <SelectField
          label="Instead of"
          value={insteadOf}
          options={[{ value: "", name: "Whoever is on call" }, ...others]}
          onChange={setInsteadOf}
        />
        {box("From", "from")}
        {box("To", "to")}
      </div>
      {isSaved && <TextField label="Reason" value={reason} longest={1_000} onChange={setReason} testId="stand-in-reason" />}
      {refused && (
        <Notice tone="warning" isAlert>
          {refused}
        </Notice>
      )}
      <div className={styles["actions"]}>
        <Button appearance="primary" type="submit" disabled={isBusy || (isSaved && reason.trim() === "")} data-testid="stand-in-save">
          {isSaved ? "Save" : "Put it in"}
        </Button>
        <Button appearance="subtle" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

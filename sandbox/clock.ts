/**
 * The sandbox's one clock. Nothing else in the sandbox reads the time.
 *
 * What falls due is pulled, not pushed: each primitive keeps its own due rows (in
 * SQLite, so they survive a restart) and shows the clock an agenda.
 */
export type Agenda = {
  /** The earliest moment (epoch ms) something falls due, or null when nothing waits. */
  nextDueAt(): number | null;
  /** Runs everything due at or before `now`, in order, and settles when it is done. Never throws. */
  runDue(now: number): Promise<void>;
};

export type Clock = {
  /** Epoch milliseconds. */
  now(): number;
  /** True while time only moves by `advance`. */
  isManual(): boolean;
  add(agenda: Agenda): void;
  /** Called by a primitive whose earliest due time may have moved nearer. */
  wake(): void;
  /** Moves time forward, stopping at each due moment on the way to run what falls due, in order. */
  advance(ms: number): Promise<void>;
  /** From now on time runs by itself, starting at the real present or at the present reading, whichever is later. */
  release(): void;
  /** Starts a clock that runs by itself this far ahead of the real present, where it was before a restart. */
  startAhead(ms: number): void;
  /** Resolves when nothing due at the present moment is left to run. */
  settle(): Promise<void>;
  stop(): Promise<void>;
  /** How another process computes the same time: a frozen moment, or an offset to its own clock. */
  reading(): { frozenAt: number } | { offset: number };
  onChange(listener: () => void): void;
};

/** Node's timers carry at most 2^31-1 ms. */
const LONGEST_TIMER_MS = 2_147_483_647;

export function createClock(start: { manualAt: number } | "real"): Clock {
  const agendas: Agenda[] = [];
  const listeners: (() => void)[] = [];
  let frozenAt: number | null = start === "real" ? null : start.manualAt;
  let offset = 0;
  let timer: NodeJS.Timeout | null = null;
  let stopped = false;
  let running: Promise<void> = Promise.resolve();

  const now = (): number => frozenAt ?? Date.now() + offset;
  const changed = (): void => listeners.forEach((listener) => listener());

  const dueTimes = (): (number | null)[] => agendas.map((agenda) => agenda.nextDueAt());
  const earliest = (of = dueTimes()): number | null =>
    of.reduce((nearest, at) => (at !== null && (nearest === null || at < nearest) ? at : nearest), null);

  /** One runner at a time: advancing, the timer and settling take turns. */
  function inTurn(work: () => Promise<void>): Promise<void> {
    running = running.then(work);
    return running;
  }

  function setTo(moment: number): void {
    if (frozenAt !== null) frozenAt = moment;
    else offset += moment - now();
    changed();
  }

  async function runUntil(target: number): Promise<void> {
    for (;;) {
      if (stopped) return;
      const dues = dueTimes();
      const at = earliest(dues);
      if (at === null || at > target) return;
      if (at > now()) setTo(at);
      let hasRun = false;
      for (const [place, agenda] of agendas.entries()) {
        /* What ran before may have made more due; until something did, nobody need be asked again. */
        const due = hasRun ? agenda.nextDueAt() : (dues[place] ?? null);
        if (due === null || due > now()) continue;
        await agenda.runDue(now());
        hasRun = true;
      }
    }
  }

  function arm(): void {
    if (timer) clearTimeout(timer);
    timer = null;
    if (stopped || frozenAt !== null) return;
    const at = earliest();
    if (at === null) return;
    timer = setTimeout(
      () => {
        void inTurn(() => runUntil(now())).then(arm);
      },
      Math.min(Math.max(0, at - now()), LONGEST_TIMER_MS),
    );
  }

  return {
    now,
    isManual: () => frozenAt !== null,
    add(agenda) {
      agendas.push(agenda);
      arm();
    },
    wake: arm,
    async advance(ms) {
      await inTurn(async () => {
        const target = now() + ms;
        await runUntil(target);
        if (target > now()) setTo(target);
      });
      arm();
    },
    release() {
      if (frozenAt === null) return;
      offset = Math.max(0, frozenAt - Date.now());
      frozenAt = null;
      changed();
      arm();
    },
    startAhead(ms) {
      if (frozenAt !== null) return;
      offset = ms;
      changed();
      arm();
    },
    settle: () => inTurn(() => runUntil(now())),
    async stop() {
      stopped = true;
      if (timer) clearTimeout(timer);
      await running;
    },
    reading: () => (frozenAt === null ? { offset } : { frozenAt }),
    onChange: (listener) => {
      listeners.push(listener);
    },
  };
}

/** What is to happen, each at its moment. */
export type Planned = {
  readonly at: number;
  /** Nothing else happens at the same time. */
  readonly isAlone: boolean;
  readonly happen: () => Promise<void>;
};

export type Agenda = {
  add(at: number, happen: () => Promise<void>, isAlone?: boolean): void;
  /** What comes next, and with it what comes so soon after that both are at work at once; none when all is over. */
  take(within: number): readonly Planned[];
  readonly size: number;
};

export function createAgenda(): Agenda {
  const planned: Planned[] = [];
  return {
    add(at, happen, isAlone = false) {
      let place = planned.length;
      while (place > 0 && (planned[place - 1] as Planned).at > at) place -= 1;
      planned.splice(place, 0, { at, happen, isAlone });
    },
    take(within) {
      const [first] = planned;
      if (!first) return [];
      if (first.isAlone) return planned.splice(0, 1);
      const end = planned.findIndex(({ at, isAlone }) => isAlone || at > first.at + within);
      return planned.splice(0, end < 0 ? planned.length : end);
    },
    get size() {
      return planned.length;
    },
  };
}

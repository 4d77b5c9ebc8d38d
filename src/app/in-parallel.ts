/** Does some work for each item, so many at a time and in their order; `work` answers false to stop. */
export async function inParallel<Item>(items: readonly Item[], width: number, work: (item: Item) => Promise<boolean>): Promise<void> {
  const waiting = [...items];
  let isStopped = false;
  const worker = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined && !isStopped; item = waiting.shift()) {
      if (!(await work(item))) isStopped = true;
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
}

/** What came out of the app: each mail, whether its sender lived to say so, and each comment. */
export type Sent = { readonly key: string; readonly people: readonly string[]; readonly at: number; isConfirmed: boolean };

/** Keeps what was sent, and says at once where something shows twice that must not. */
export function createOutbox(wrong: string[]) {
  const mails = new Map<string, Sent[]>();
  const comments = new Map<string, number>();

  return {
    mails,
    mail(key: string, people: readonly string[], at: number): Sent {
      const earlier = mails.get(key) ?? [];
      if (earlier.some(({ isConfirmed }) => isConfirmed)) wrong.push(`${key} is mailed again, though nothing cut the first call`);
      const sent: Sent = { key, people, at, isConfirmed: true };
      mails.set(key, [...earlier, sent]);
      return sent;
    },
    comment(issueId: string, mark: string): void {
      const name = `${issueId} ${mark}`;
      const count = (comments.get(name) ?? 0) + 1;
      comments.set(name, count);
      if (count > 1) wrong.push(`${name} is commented ${count} times`);
    },
    isCommented: (issueId: string, mark: string): boolean => comments.has(`${issueId} ${mark}`),
  };
}

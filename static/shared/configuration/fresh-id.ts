/** Gives an id that none of these has: the noun with a number. */
export function freshId(noun: string, members: readonly { readonly id: string }[]): string {
  for (let number = members.length + 1; ; number += 1) {
    const id = `${noun}-${number}`;
    if (!members.some((member) => member.id === id)) return id;
  }
}

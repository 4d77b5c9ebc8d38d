import type { ConfigurationView } from "../../../src/contract/ui/configuration";
import type { ReplaySum } from "./replay-sum";
import styles from "./replay.module.css";

type Props = { readonly moves: ReplaySum["moves"]; readonly priorities: ConfigurationView["priorities"] };

/** How many incidents go from which priority to which: rows are what they had, columns what they would have. */
export function MoveGrid({ moves, priorities }: Props) {
  const known = new Map(priorities.map(({ id, name }) => [id, name]));
  const fromIds = inOrder(
    moves.map(({ fromPriorityId }) => fromPriorityId),
    priorities,
  );
  const toIds = inOrder(
    moves.map(({ toPriorityId }) => toPriorityId),
    priorities,
  );
  return (
    <div className={styles["scroll"]} tabIndex={0} role="region" aria-label="From which priority to which">
      <table className={styles["moves"]} data-testid="moves">
        <thead>
          <tr>
            <th scope="row">From ↓ to →</th>
            {toIds.map((id) => (
              <th key={id} scope="col">
                {known.get(id) ?? "one that is gone"}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {fromIds.map((from) => (
            <tr key={from}>
              <th scope="row">{known.get(from) ?? "one that is gone"}</th>
              {toIds.map((to) => (
                <td key={to}>
                  {moves.find(({ fromPriorityId, toPriorityId }) => fromPriorityId === from && toPriorityId === to)?.count ?? "–"}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function inOrder(ids: readonly string[], priorities: Props["priorities"]): readonly string[] {
  const rankOf = (id: string): number => priorities.findIndex((priority) => priority.id === id);
  return [...new Set(ids)].sort((one, other) => rankOf(one) - rankOf(other));
}

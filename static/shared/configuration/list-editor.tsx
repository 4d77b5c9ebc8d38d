import type { ReactNode } from "react";
import { Button } from "../button";
import { TextField } from "../text-field";
import { freshId } from "./fresh-id";
import styles from "./list-editor.module.css";

type Member = { readonly id: string; readonly name: string };

type Props<One extends Member> = {
  /** What one of them is called, such as "category". */
  readonly noun: string;
  readonly members: readonly One[];
  readonly isReadOnly: boolean;
  /** A new one, whose id none of the others has. */
  readonly onNew: (id: string) => One;
  readonly onChange: (members: readonly One[]) => void;
  /** What there is to say of one besides its name. */
  readonly rest?: (member: One, change: (over: Partial<One>) => void) => ReactNode;
};

/** Things with names, one below the other: named, taken away, and added at the end. Their ids never change. */
export function ListEditor<One extends Member>({ noun, members, isReadOnly, onNew, onChange, rest }: Props<One>) {
  return (
    <div className={styles["whole"]}>
      {members.length === 0 && <p className={styles["none"]}>There is no {noun} yet.</p>}
      <ol className={styles["list"]}>
        {members.map((member) => {
          const change = (over: Partial<One>) => onChange(members.map((one) => (one.id === member.id ? { ...one, ...over } : one)));
          return (
            <li key={member.id} className={styles["member"]} data-testid={`${noun}-${member.id}`}>
              <TextField
                label={`Name of the ${noun}`}
                value={member.name}
                longest={100}
                isDisabled={isReadOnly}
                onChange={(name) => change({ name } as Partial<One>)}
              />
              {rest?.(member, change)}
              {!isReadOnly && (
                <Button
                  appearance="subtle"
                  aria-label={`Remove ${member.name === "" ? `the ${noun}` : member.name}`}
                  onClick={() => onChange(members.filter(({ id }) => id !== member.id))}
                >
                  Remove
                </Button>
              )}
            </li>
          );
        })}
      </ol>
      {!isReadOnly && (
        <div>
          <Button onClick={() => onChange([...members, onNew(freshId(noun, members))])} data-testid={`add-${noun}`}>
            Add a {noun}
          </Button>
        </div>
      )}
    </div>
  );
}

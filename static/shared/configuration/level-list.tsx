import type { Input, Level, LevelColour, MatrixDocument } from "../../../src/core/priority/matrix";
import { LEVEL_COLOURS } from "../../../src/core/priority/matrix";
import { Button } from "../button";
import { SelectField } from "../select-field";
import { TextField } from "../text-field";
import styles from "./level-list.module.css";
import { FEWEST_LEVELS, MOST_LEVELS, withLevel, withLevelAdded, withLevelMoved, withoutLevel } from "./matrix-draft";

type Props = {
  readonly input: Input;
  readonly matrix: MatrixDocument;
  readonly isReadOnly: boolean;
  /** Whether it begins unfolded. */
  readonly isOpen?: boolean;
  readonly onChange: (matrix: MatrixDocument) => void;
};

const COLOUR_OPTIONS = [{ value: "", name: "No colour" }, ...LEVEL_COLOURS.map((colour) => ({ value: colour, name: capital(colour) }))];

/** The levels of impact or of urgency, the most severe first. */
export function LevelList({ input, matrix, isReadOnly, isOpen = false, onChange }: Props) {
  const levels = matrix[input];
  return (
    <details className={styles["levels"]} open={isOpen} data-testid={`levels-${input}`}>
      <summary className={styles["summary"]}>
        {capital(input)}: {levels.map(({ name }) => name).join(", ")}
      </summary>
      <ol className={styles["list"]}>
        {levels.map((level, place) => (
          <li key={level.id} className={`${styles["level"]} ${level.colour ? styles[level.colour] : ""}`} data-testid={`level-${level.id}`}>
            <div className={styles["fields"]}>
              <TextField
                label="Name"
                value={level.name}
                longest={60}
                isDisabled={isReadOnly}
                onChange={(name) => onChange(withLevel(matrix, input, level.id, { name }))}
              />
              <SelectField
                label="Colour"
                value={level.colour ?? ""}
                options={COLOUR_OPTIONS}
                isDisabled={isReadOnly}
                onChange={(colour) =>
                  onChange(withLevel(matrix, input, level.id, { colour: colour === "" ? null : (colour as LevelColour) }))
                }
              />
            </div>
            <TextField
              label="Description"
              value={level.description}
              longest={400}
              isDisabled={isReadOnly}
              onChange={(description) => onChange(withLevel(matrix, input, level.id, { description }))}
            />
            <TextField
              label="Examples, one a line"
              value={level.examples.join("\n")}
              lines={3}
              isDisabled={isReadOnly}
              onChange={(text) => onChange(withLevel(matrix, input, level.id, { examples: text.split("\n") }))}
            />
            {level.formerNames.length > 0 && (
              <p className={styles["former"]}>Was called {level.formerNames.join(", ")}: still understood.</p>
            )}
            {!isReadOnly && <LevelActions input={input} matrix={matrix} level={level} place={place} onChange={onChange} />}
          </li>
        ))}
      </ol>
      {!isReadOnly && (
        <Button
          onClick={() => onChange(withLevelAdded(matrix, input))}
          disabled={levels.length >= MOST_LEVELS}
          data-testid={`add-${input}`}
        >
          Add a level of {input}
        </Button>
      )}
    </details>
  );
}

type ActionsProps = Omit<Props, "isReadOnly" | "isOpen"> & { readonly level: Level; readonly place: number };

function LevelActions({ input, matrix, level, place, onChange }: ActionsProps) {
  const levels = matrix[input];
  return (
    <div className={styles["actions"]}>
      <Button
        appearance="subtle"
        aria-label={`Move ${level.name} up`}
        disabled={place === 0}
        onClick={() => onChange(withLevelMoved(matrix, input, level.id, -1))}
      >
        Up
      </Button>
      <Button
        appearance="subtle"
        aria-label={`Move ${level.name} down`}
        disabled={place === levels.length - 1}
        onClick={() => onChange(withLevelMoved(matrix, input, level.id, 1))}
      >
        Down
      </Button>
      <Button
        appearance="subtle"
        aria-label={`Remove ${level.name}`}
        disabled={levels.length <= FEWEST_LEVELS}
        onClick={() => onChange(withoutLevel(matrix, input, level.id))}
      >
        Remove
      </Button>
    </div>
  );
}

function capital(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

import { aLevel, aMatrix } from "../../gallery/a-configuration";
import { LevelList } from "./level-list";

const nothing = () => undefined;
const RENAMED = aMatrix({
  impact: [
    aLevel({
      id: "high",
      name: "Everyone",
      formerNames: ["High", "Hoch"],
      colour: "red",
      examples: ["Nobody can pay.", "The shop is down."],
    }),
    aLevel({ id: "low", name: "Einzelne Personen in einer Niederlassung", colour: "teal", description: "A few people, or a nuisance." }),
  ],
});
const FIVE = aMatrix({ impact: ["One", "Two", "Three", "Four", "Five"].map((name) => aLevel({ id: name.toLowerCase(), name })) });

export const Full = () => <LevelList input="impact" matrix={aMatrix()} isReadOnly={false} isOpen onChange={nothing} />;
export const FewestAndRenamed = () => <LevelList input="impact" matrix={RENAMED} isReadOnly={false} isOpen onChange={nothing} />;
export const Most = () => <LevelList input="impact" matrix={FIVE} isReadOnly={false} isOpen onChange={nothing} />;
export const ReadOnly = () => <LevelList input="impact" matrix={RENAMED} isReadOnly isOpen onChange={nothing} />;

import { mountSurface } from "../shared/mount-surface";
import { editedField } from "./edited-field";
import { LevelEditor } from "./level-editor";

void mountSurface((context) => <LevelEditor field={editedField(context)} />);

import type { Locator, Page } from "playwright-core";
import { layoutRests } from "./layout-rests";

export type CreateDialog = {
  readonly dialog: Locator;
  /** Chooses impact and urgency in the app's own editors. */
  chooseLevels(levels: { readonly impact: string; readonly urgency: string }): Promise<void>;
};

/** Opens the create dialog for an incident. */
export async function openCreateDialog(page: Page, project = "Payments (PAY)"): Promise<CreateDialog> {
  await page.getByTestId("create-button").click();
  const dialog = page.getByTestId("create-dialog");
  await dialog.getByLabel("Project").selectOption({ label: project });
  await dialog.getByLabel("Work type").selectOption({ label: "Incident" });

  async function choose(field: string, name: string): Promise<void> {
    const editor = dialog.getByTestId(`field-${field}`).locator("iframe");
    const level = editor.contentFrame().getByRole("radio", { name, exact: true });
    await level.waitFor();
    await editor.scrollIntoViewIfNeeded();
    await layoutRests(page);
    await level.check();
  }
  return {
    dialog,
    async chooseLevels({ impact, urgency }) {
      await choose("Impact", impact);
      await choose("Urgency", urgency);
    },
  };
}

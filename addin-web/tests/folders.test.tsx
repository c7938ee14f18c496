import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { MailFolder } from "../src/api";
import { treeOf } from "../src/features/settings/folderTree";
import { openView } from "./view";

const folder = (id: string, name: string, parentId: string | null = null): MailFolder => ({
  id,
  name,
  parentId,
  isRead: false,
});

describe("Dossiers lus", () => {
  it("puts each folder below its parent; only those of the mailbox itself are always read", () => {
    const rows = treeOf([
      folder("a", "Brouillons", "root"),
      folder("c", "Inbox", "b"),
      folder("b", "Clients", "root"),
    ]);

    expect(rows.map(({ folder: { id }, depth, isAlwaysRead }) => [id, depth, isAlwaysRead])).toEqual([
      ["a", 0, true],
      ["b", 0, false],
      ["c", 1, false],
    ]);
  });

  it("reads the folders that she ticks, beside those that are always read", async () => {
    const { user, world } = await openView("settings");
    expect(await screen.findByLabelText("Boîte de réception · toujours lu")).toBeDisabled();

    await user.click(screen.getByLabelText(/^Relances — dossier partagé/));
    await user.click(screen.getByRole("button", { name: "Enregistrer ces dossiers" }));

    const section = screen.getByRole("region", { name: "Dossiers lus" });
    expect(await within(section).findByText("Enregistré")).toBeInTheDocument();
    expect(world.folders.filter(({ isRead }) => isRead).map(({ id }) => id)).toEqual(["f2"]);
  });

  it("keeps her choice when there are too many, and says so", async () => {
    const { user, world } = await openView("settings", (it) => {
      it.folders = Array.from({ length: 21 }, (_, index) => ({
        ...folder(`x${index}`, `Dossier ${index}`),
        isRead: index > 0,
      }));
    });
    await user.click(await screen.findByLabelText("Dossier 0"));

    await user.click(screen.getByRole("button", { name: "Enregistrer ces dossiers" }));

    expect(await screen.findByRole("alert")).toHaveTextContent("Choisissez 20 dossiers au plus.");
    expect(screen.getByLabelText("Dossier 0")).toBeChecked();
    expect(world.folders[0]?.isRead).toBe(false);
  });
});

import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { Pane } from "../src/app/Pane";
import { prepare } from "../mock/operations";
import type { World } from "../mock/world";
import { fakeHost, stage } from "./stage";

function open(arrange: (world: World) => void = () => undefined) {
  history.replaceState(null, "", "/pane/?view=worklist");
  const updates: unknown[] = [];
  const world = stage(24, (request) => {
    if (request.url.endsWith("/update"))
      void request
        .clone()
        .json()
        .then((body: unknown) => updates.push(body));
    return undefined;
  });
  arrange(world);
  const { host, opened } = fakeHost();
  render(<Pane host={host} lang="fr" />);
  return { world, opened, updates, user: userEvent.setup() };
}

/** All drafts are there, and something has changed since about the first one. */
async function read(edits?: { removed: string[]; added: string[] }) {
  const stagehand = open();
  const { user, world } = stagehand;
  await user.click(await screen.findByRole("button", { name: "Préparer 9 brouillons" }));
  await screen.findByRole("button", { name: "Relire le premier" });
  for (const { id } of world.reminders) {
    world.changedDrafts.add(id);
    if (edits) world.edits.set(id, edits);
  }
  await user.click(screen.getByRole("button", { name: "Relire le premier" }));
  expect(await screen.findByText("La facture FA-2026-1002 est réglée.")).toBeInTheDocument();
  return stagehand;
}

const update = { name: "Mettre à jour le brouillon" };

describe("Un brouillon dépassé", () => {
  it("is brought up to date and opens anew in its place", async () => {
    const { user, opened, updates } = await read();
    const before = opened.length;

    await user.click(await screen.findByRole("button", update));

    expect(await screen.findByText("Le brouillon est à jour : un nouveau l’a remplacé.")).toBeInTheDocument();
    expect(await screen.findByText("Rien n’a changé depuis la préparation.")).toBeInTheDocument();
    expect(screen.getByText("1 / 8")).toBeInTheDocument();
    expect(opened).toHaveLength(before + 1);
    expect(updates).toEqual([{ discardEdits: false }]);
  });

  it("shows what she has written before it is lost, and keeps it when she says so", async () => {
    const { user, updates } = await read({ removed: ["Sauf erreur de notre part,"], added: ["Cher Paul,"] });
    await user.click(await screen.findByRole("button", update));
    const edits = await screen.findByRole("region", { name: "Vous avez modifié ce brouillon" });
    expect(within(edits).getByText("Cher Paul,").tagName).toBe("INS");
    expect(within(edits).getByText("Sauf erreur de notre part,").tagName).toBe("DEL");

    await user.click(within(edits).getByRole("button", { name: "Garder mon texte" }));

    expect(screen.getByText("Votre texte est conservé.")).toBeInTheDocument();
    expect(updates).toEqual([{ discardEdits: false }]);

    await user.click(screen.getByRole("button", update));
    await user.click(await screen.findByRole("button", { name: "Remplacer quand même" }));

    expect(await screen.findByText(/^Le brouillon est à jour/)).toBeInTheDocument();
    expect(updates.at(-1)).toEqual({ discardEdits: true });
  });
});

describe("Une préparation interrompue", () => {
  const cutOff = (world: World) => {
    const { id } = prepare(world, [1, 2, 3]);
    const operation = world.operations.get(id);
    if (operation) operation.state = "interrupted";
  };

  it("is offered to be resumed, and goes on to its end", async () => {
    const { user, world } = open(cutOff);
    expect(
      await screen.findByText(/^Une préparation s’est interrompue : 0 sur 3 traités\.$/),
    ).toBeInTheDocument();

    await user.click(screen.getByRole("button", { name: "Reprendre" }));

    await waitFor(() => {
      expect(world.reminders).toHaveLength(3);
    });
    expect(screen.queryByRole("button", { name: "Reprendre" })).toBeNull();
  });

  it("leaves her in peace when it can wait", async () => {
    const { user } = open(cutOff);

    await user.click(await screen.findByRole("button", { name: "Plus tard" }));

    expect(screen.queryByText(/s’est interrompue/)).toBeNull();
  });
});

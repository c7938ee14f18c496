import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { Pane } from "../src/app/Pane";
import { fakeHost, stage } from "./stage";

function open(rows = 24, intercept?: Parameters<typeof stage>[1]) {
  const world = stage(rows, intercept);
  const { host, opened } = fakeHost();
  render(<Pane host={host} lang="fr" />);
  return { world, opened, user: userEvent.setup() };
}

const row = (name: RegExp) => screen.findByRole("button", { name, expanded: false });

describe("À relancer", () => {
  it("answers in words what is to be done today", async () => {
    open();

    expect(await screen.findByRole("heading", { level: 1 })).toHaveTextContent(
      "9 clients à relancer aujourd’hui",
    );
    expect(screen.getByRole("button", { name: "Préparer 9 brouillons" })).toBeEnabled();
  });

  it("unticks with the space bar and opens with Enter", async () => {
    const { user } = open();
    (await row(/^SARL L’Été/)).focus();

    await user.keyboard(" ");
    expect(screen.getByRole("button", { name: "Préparer 8 brouillons" })).toBeInTheDocument();

    await user.keyboard("{Enter}");
    expect(await screen.findByText(/1re relance est à envoyer aujourd’hui/)).toBeInTheDocument();
  });

  it("prepares drafts and walks through them in the host", async () => {
    const { user, opened } = open();

    await user.click(await screen.findByRole("button", { name: "Préparer 9 brouillons" }));
    await user.click(await screen.findByRole("button", { name: "Relire le premier" }));

    await waitFor(() => {
      expect(opened[0]?.itemId).toMatch(/^draft-/);
    });
    expect(screen.getByText("1 client sans brouillon")).toBeInTheDocument();
    expect(await screen.findByText("Rien n’a changé depuis la préparation.")).toBeInTheDocument();
  });

  it("completes a missing address in place, and the customer moves to those to write to", async () => {
    const { user } = open();

    await user.click(await row(/^Sans Mail SAS/));
    await user.type(await screen.findByLabelText("Adresse e-mail"), "compta@sansmail.test");
    await user.click(screen.getByRole("button", { name: "Enregistrer" }));

    expect(await screen.findByRole("button", { name: "Préparer 10 brouillons" })).toBeInTheDocument();
  });

  it("shows the exact text in a frame that runs nothing", async () => {
    const { user } = open();
    await user.click(await row(/^SARL L’Été/));

    await user.click(await screen.findByRole("button", { name: "Voir le message" }));

    const frame = await screen.findByTitle("Message pour SARL L’Été");
    expect(frame.getAttribute("sandbox")).not.toContain("allow-scripts");
    expect(frame.getAttribute("srcdoc")).toContain("Sauf erreur de notre part");
  });

  it("invites to import when there is nothing yet", async () => {
    const { user } = open(0);

    await user.click(await screen.findByRole("button", { name: "Importer des factures" }));

    expect(await screen.findByText("Déposez vos fichiers ici")).toBeInTheDocument();
  });

  it("says when the service is silent, and asks again", async () => {
    let silent = true;
    const { user } = open(24, ({ url }) =>
      silent && url.endsWith("/worklist") ? Response.error() : undefined,
    );
    const alert = await screen.findByRole("alert");
    silent = false;

    await user.click(within(alert).getByRole("button", { name: "Réessayer" }));

    expect(await screen.findByRole("heading", { level: 1 })).toHaveTextContent("9 clients");
  });
});

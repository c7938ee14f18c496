import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import ImportView from "../src/features/imports";
import { TextProvider } from "../src/i18n";
import { Theme } from "../src/ui";
import { stage } from "./stage";

async function verify(fileName: string) {
  stage(24);
  const user = userEvent.setup();
  render(
    <Theme>
      <TextProvider lang="fr">
        <ImportView companyId={1} onWorklist={vi.fn()} />
      </TextProvider>
    </Theme>,
  );
  await user.upload(
    screen.getByLabelText("Choisir des fichiers", { selector: "input" }),
    new File(["x"], fileName),
  );
  await user.click(await screen.findByRole("button", { name: "Vérifier" }));
  await screen.findByText(/^Vérification : rien/);
  return user;
}

it("lists each rejected line with its file, place and reason", async () => {
  await verify("journal-fec.txt");

  expect(screen.getByText("2 lignes rejetées")).toBeInTheDocument();
  expect(screen.getByText("Montant illisible : « 1.2.3 ».")).toBeInTheDocument();
  expect(screen.getByText(/journal-fec\.txt · ligne 17 · colonne/)).toBeInTheDocument();
});

it("saves only after the look", async () => {
  const user = await verify("journal-fec.txt");

  await user.click(screen.getByRole("button", { name: "Importer" }));

  expect(await screen.findByText("Import enregistré.")).toBeInTheDocument();
  expect(screen.getByRole("button", { name: "Voir qui relancer" })).toBeInTheDocument();
});

it("shows the columns of a CSV and refuses to import without a required one", async () => {
  const user = await verify("factures.csv");

  await user.selectOptions(screen.getByLabelText(/Solde TTC/), "");

  expect(await screen.findByText(/Il manque une colonne pour/)).toHaveTextContent("Reste dû");
  expect(screen.queryByRole("button", { name: "Importer" })).toBeNull();
});

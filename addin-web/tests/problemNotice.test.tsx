import { render, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { Problem } from "../src/api";
import { ProblemNotice } from "../src/ui";
import { TextProvider } from "../src/i18n/context";

const show = (problem: Problem) => {
  render(
    <TextProvider lang="fr">
      <ProblemNotice problem={problem} />
    </TextProvider>,
  );
};

describe("Refus d'accès", () => {
  it("says whom to ask and what she can look up, and nothing of this company's roles", () => {
    const detail = "Se reconnecter n’y changera rien : voyez avec votre administrateur.";
    show(
      new Problem(403, "mailbox.notAllowed", "Boîte aux lettres", detail, {}, { reference: "AADSTS50105" }),
    );

    expect(screen.getByText(detail)).toBeInTheDocument();
    expect(screen.getByText(/Référence pour votre administrateur : AADSTS50105/)).toBeInTheDocument();
    expect(screen.queryByText(/Un responsable du dossier/)).toBeNull();
  });

  it("keeps the way out of a role that does not do", () => {
    show(new Problem(403, "role", "Droit insuffisant"));

    expect(screen.getByText(/Un responsable du dossier/)).toBeInTheDocument();
    expect(screen.queryByText(/Référence/)).toBeNull();
  });
});

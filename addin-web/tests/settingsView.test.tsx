import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { own } from "../mock/plans";
import { openView } from "./view";

const save = () => screen.findByRole("button", { name: "Enregistrer" });

describe("Réglages", () => {
  it("shows each fault at its field and goes to the first", async () => {
    const { user, world } = await openView("settings");
    await user.clear(await screen.findByLabelText("SIREN"));
    await user.type(screen.getByLabelText("SIREN"), "12");
    await user.type(screen.getByLabelText("Lien de paiement en ligne"), "http://payer.example");
    await user.click(await save());

    expect(await screen.findByText("Le SIREN compte neuf chiffres.")).toBeInTheDocument();
    expect(screen.getByText("Le lien de paiement commence par https://.")).toBeInTheDocument();
    await waitFor(() => {
      expect(screen.getByLabelText("SIREN")).toHaveFocus();
    });
    expect(world.settings.siren).toBe("732829320");
  });

  it("saves what it has learnt to ask", async () => {
    const { user, world } = await openView("settings");
    await user.type(await screen.findByLabelText("Escompte pour règlement rapide (%)"), "2,5");
    await user.selectOptions(screen.getByLabelText("Un client sans précision est"), "business");
    await user.click(screen.getByLabelText("Joindre un QR code de virement"));
    await user.click(await save());

    expect(await screen.findByText("Enregistré")).toBeInTheDocument();
    expect(world.settings).toMatchObject({
      discountPercent: "2.5",
      defaultSegment: "business",
      showsQrCode: true,
      staleAfterDays: 10,
    });
  });

  it("offers the company's own plans, and says what a choice changes before it is saved", async () => {
    const { user, world } = await openView("settings", (it) => {
      it.ownPlans = [own];
    });
    await screen.findAllByRole("option", { name: "Maison" });

    await user.selectOptions(screen.getByLabelText("Grands comptes"), "maison");

    expect(await screen.findByText(/^5 dossiers changent/)).toBeInTheDocument();
    expect(world.settings.planForLargeAccounts).toBeNull();
  });
});

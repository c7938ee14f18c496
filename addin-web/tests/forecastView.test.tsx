import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { openView } from "./view";

const days = () => screen.findAllByRole("button", { name: /à écrire|à appeler|à poster/, expanded: false });

describe("Prévision", () => {
  it("says in words what is coming, and changes with the period", async () => {
    const { user } = await openView("forecast");
    expect(await screen.findByRole("heading", { level: 2 })).toHaveTextContent(
      /relances dans les 30 prochains jours$/,
    );

    await user.click(screen.getByRole("radio", { name: "7 jours" }));

    expect(await screen.findByText(/relances dans les 7 prochains jours$/)).toBeInTheDocument();
  });

  it("opens a day on its customers, and a customer on its file", async () => {
    const { user } = await openView("forecast");
    const [first] = await days();
    if (!first) throw new Error("no day");

    await user.click(first);
    await user.click(await screen.findByRole("button", { name: /^Établissements Lœwe/ }));

    expect(await screen.findByRole("heading", { name: "Établissements Lœwe" })).toBeInTheDocument();
  });

  it("asks for more pages until an opened day is whole", async () => {
    const { user } = await openView("forecast", (world) => {
      world.forecastPage = 4;
    });
    const last = (await days()).at(-1);
    if (!last) throw new Error("no day");

    await user.click(last);

    expect(await screen.findAllByText(/Mise en demeure · lettre recommandée/)).not.toHaveLength(0);
  });

  it("tells when nothing is coming and offers to look further", async () => {
    const { user } = await openView("forecast", undefined, "manager", 0);
    expect(await screen.findByText("Rien à relancer d’ici 30 jours.")).toBeInTheDocument();

    await user.click(screen.getByRole("button", { name: "Voir sur 90 jours" }));

    expect(await screen.findByText("Rien à relancer d’ici 90 jours.")).toBeInTheDocument();
  });
});

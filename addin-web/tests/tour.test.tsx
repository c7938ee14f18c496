import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { TextProvider } from "../src/i18n";
import { steps, type Seen } from "../src/desk/tour/steps";
import { Tour } from "../src/desk/tour/Tour";
import { useTour } from "../src/desk/tour/useTour";

beforeEach(() => {
  localStorage.clear();
});

const monday: Seen = { now: "2026-11-23T08:00:00Z", counts: { drafts: 0, sentitems: 4, inbox: 2 } };
const help = vi.fn(() => Promise.resolve());

function Stage({ seen }: { seen: Seen }) {
  const tour = useTour(seen);
  return (
    <TextProvider lang="fr">
      {!tour.step && (
        <button onClick={tour.open}>{tour.wasLeft ? `reprendre ${tour.at + 1}` : "visiter"}</button>
      )}
      <Tour tour={tour} onHelp={help} />
    </TextProvider>
  );
}
const press = (name: string | RegExp) => userEvent.click(screen.getByRole("button", { name }));
const title = () => screen.getByRole("heading", { level: 2 }).textContent;

describe("the guided tour", () => {
  it("sees that a step is done, whoever did it", async () => {
    const { rerender } = render(<Stage seen={monday} />);
    await press("visiter");
    await press("Suite");
    expect(title()).toBe("2 / 9 Préparer les relances");
    expect(screen.getByRole("button", { name: "Passer" })).toBeInTheDocument();

    rerender(<Stage seen={{ ...monday, counts: { ...monday.counts, drafts: 9 } }} />);

    expect(screen.getByText("C’est fait")).toBeInTheDocument();
    await press("Suite");
    expect(title()).toBe("3 / 9 Relire et envoyer");
    await press("Envoyer les brouillons");
    expect(help).toHaveBeenCalledWith("sendAll");
  });

  it("is left and resumed at its step, after a reload too", async () => {
    render(<Stage seen={monday} />);
    await press("visiter");
    await press("Suite");
    await press(/^Quitter la visite/);
    expect(screen.queryByRole("heading", { level: 2 })).toBeNull();

    cleanup();
    render(<Stage seen={monday} />);
    await press("reprendre 2");

    expect(title()).toBe("2 / 9 Préparer les relances");
  });

  it("begins anew once it has ended", async () => {
    render(<Stage seen={monday} />);
    await press("visiter");
    for (let at = 1; at < steps.length; at++) await press(/^(Suite|Passer)$/);
    await press("Terminer la visite");

    expect(screen.getByRole("button", { name: "visiter" })).toBeInTheDocument();
  });

  it.each([
    [6, false],
    [7, true],
  ])("takes %d days for a week: %s", (days, isDone) => {
    const after = {
      ...monday,
      now: new Date(Date.parse(monday.now ?? "") + days * 86_400_000).toISOString(),
    };

    expect(steps.find(({ name }) => name === "week")?.isDone?.(monday, after)).toBe(isDone);
  });
});

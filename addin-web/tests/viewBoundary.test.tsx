import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it } from "vitest";
import { Pane } from "../src/app/Pane";
import { fakeHost, stage } from "./stage";

beforeEach(() => {
  localStorage.clear();
  history.replaceState(null, "", "/pane/?company=1&view=dashboard");
});

it("says that a view could not be shown, how to go on, and keeps the others", async () => {
  stage(24, (request) => (request.url.includes("/indicators") ? Response.json({ months: null }) : undefined));
  const faults: unknown[] = [];
  const user = userEvent.setup();
  render(<Pane host={fakeHost().host} lang="fr" />, { onCaughtError: (error) => faults.push(error) });

  expect(
    await screen.findByRole("heading", { name: "Cet écran n’a pas pu s’afficher." }),
  ).toBeInTheDocument();
  expect(screen.getByRole("button", { name: "Recharger le volet" })).toBeEnabled();
  expect(faults).toHaveLength(1);
  await user.click(screen.getByRole("tab", { name: /^À relancer/ }));
  expect(await screen.findByText(/clients à relancer/)).toBeInTheDocument();
});

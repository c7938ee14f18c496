import { act, render, renderHook, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Mailbox } from "../src/api";
import * as auth from "../src/auth/clientSettings";
import { Pane } from "../src/app/Pane";
import { readAtOf, troubledOf } from "../src/app/mailboxHealth";
import { everyMs, useSync } from "../src/app/useSync";
import { mailboxes } from "../mock/mailState";
import type { World } from "../mock/world";
import { fakeHost, stage } from "./stage";

const [mine, shared] = mailboxes(new Date("2026-11-22T10:00:00Z")) as [Mailbox, Mailbox];

function open(arrange: (world: World) => void = () => undefined) {
  history.replaceState(null, "", "/pane/?view=worklist");
  const asked: string[] = [];
  const world = stage(24, ({ method, url }) => {
    if (method !== "GET") asked.push(`${method} ${new URL(url).pathname.replace("/api", "")}`);
    return undefined;
  });
  arrange(world);
  const { host } = fakeHost();
  render(<Pane host={host} lang="fr" />);
  return { world, asked, user: userEvent.setup() };
}

describe("État de la boîte", () => {
  it("is as fresh as the mailbox that was read longest ago, and unknown while one was never read", () => {
    expect(readAtOf([mine, { ...shared, lastSuccessAt: "2026-11-22T08:00:00Z" }])).toBe(
      "2026-11-22T08:00:00Z",
    );
    expect(readAtOf([mine, { ...shared, lastSuccessAt: null }])).toBeNull();
    expect(readAtOf([])).toBeNull();
  });

  it("puts what waits for somebody before what passes by itself", () => {
    const states = ["ok", "late", "unavailable", "neverRead", "consent", "reconnect", "gone"] as const;

    const found = troubledOf(states.map((state) => ({ ...mine, state })));

    expect(found.map(({ state }) => state)).toEqual(["reconnect", "consent", "gone", "unavailable", "late"]);
  });

  it("is one calm line while all is well, and opens onto each folder", async () => {
    const { user } = open();

    await user.click(await screen.findByRole("button", { name: /^Boîte lue il y a 2.min/ }));

    expect(screen.queryByRole("alert")).toBeNull();
    const heading = await screen.findByRole("heading", { name: "compta@atelier-morin.test" });
    const box = heading.closest("section") as HTMLElement;
    expect(within(box).getByText("À jour · boîte partagée")).toBeInTheDocument();
    expect(within(box).getAllByRole("listitem")[0]).toHaveTextContent(/^Éléments envoyés il y a 2.min/);
  });

  it("says unmistakably that a mailbox is to be reconnected, and does it", async () => {
    const { user, asked, world } = open((it) => {
      Object.assign(it.mailboxes[1] ?? {}, { state: "reconnect", fault: "mailbox.reconnect" });
    });
    const bar = await screen.findByRole("alert");
    expect(bar).toHaveTextContent("Boîte à reconnecter · compta@atelier-morin.test");
    Object.assign(world.mailboxes[1] ?? {}, { state: "ok", fault: null });

    await user.click(within(bar).getByRole("button", { name: "Se reconnecter" }));

    expect(await screen.findByRole("button", { name: /^Boîte lue/ })).toBeInTheDocument();
    expect(screen.queryByRole("alert")).toBeNull();
    expect(asked).toContain("POST /sync");
  });

  it("gives the administrator's link while consent is waited for, and reads again once it is there", async () => {
    const tenant = {
      mode: "graph",
      localMailboxUrl: null,
      clientId: "9c1d2e3f-4a5b-4c6d-8e7f-0a1b2c3d4e5f",
      authority: "https://login.microsoftonline.com/3f2a7c11-0d4e-4b6b-9a51-7c0b8e6d2f10",
      scope: "api://9c1d2e3f-4a5b-4c6d-8e7f-0a1b2c3d4e5f/access_as_user",
    } as const;
    vi.spyOn(auth, "clientSettings").mockResolvedValue(tenant);
    const { user, asked, world } = open((it) => {
      Object.assign(it.mailboxes[1] ?? {}, { state: "consent", fault: "mailbox.consent", message: null });
    });

    const bar = await screen.findByRole("alert");
    expect(bar).toHaveTextContent("Accord de l’administrateur attendu · compta@atelier-morin.test");
    const link = await within(bar).findByDisplayValue(/adminconsent\?client_id=9c1d2e3f/);
    Object.assign(world.mailboxes[1] ?? {}, { state: "ok", fault: null });
    await user.click(within(bar).getByRole("button", { name: "Lire maintenant" }));

    expect(link).toHaveAttribute("readonly");
    await vi.waitFor(() => {
      expect(screen.queryByRole("alert")).toBeNull();
    });
    expect(asked).toContain("POST /sync");
  });

  it("lists what could not be read until she has seen it", async () => {
    const { user, asked } = open((world) => {
      const at = new Date().toISOString();
      world.mailboxes[0]?.problems.push(
        { code: "unreadable", folder: "inbox", subject: "Facture illisible", at },
        { code: "folder.gone", folder: "f1", subject: "Clients", at },
      );
    });
    await user.click(await screen.findByRole("button", { name: /^Boîte lue/ }));
    expect(await screen.findByText(/^Facture illisible/)).toBeInTheDocument();
    expect(screen.getByText(/^Dossier disparu : Clients/)).toBeInTheDocument();

    await user.click(screen.getByRole("button", { name: "J’ai vu, effacer la liste" }));

    await vi.waitFor(() => {
      expect(screen.queryByText(/^Facture illisible/)).toBeNull();
    });
    expect(asked).toEqual(["DELETE /sync/problems"]);
  });
});

describe("Lecture régulière", () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  const look = (state: DocumentVisibilityState) =>
    vi.spyOn(document, "visibilityState", "get").mockReturnValue(state);

  it("reads every two minutes while the pane is looked at, and says nothing when nothing is new", async () => {
    vi.useFakeTimers();
    let read = 0;
    const none = { sent: 0, replies: 0, autoReplies: 0, bounces: 0, unmatched: 3, withdrawn: 0, found: 0 };
    stage(0, ({ method, url }) => {
      if (method !== "POST" || !url.endsWith("/sync")) return undefined;
      read++;
      return Response.json({ ...none, at: "", mailboxes: [] });
    });
    look("visible");
    const { result } = renderHook(() => useSync(fakeHost().host));

    await act(() => vi.advanceTimersByTimeAsync(2 * everyMs + 60_000));

    expect(read).toBe(2);
    expect(result.current.result).toBeNull();
  });

  it("rests while nobody looks, and reads when she comes back", async () => {
    vi.useFakeTimers();
    let read = 0;
    stage(0, ({ method, url }) => {
      if (method === "POST" && url.endsWith("/sync")) read++;
      return undefined;
    });
    const seen = look("hidden");
    const { result } = renderHook(() => useSync(fakeHost().host));
    await act(() => vi.advanceTimersByTimeAsync(5 * everyMs));
    expect(read).toBe(0);
    seen.mockReturnValue("visible");

    window.dispatchEvent(new Event("focus"));
    await act(() => vi.advanceTimersByTimeAsync(1_000));

    expect(read).toBe(1);
    expect(result.current.result).toMatchObject({ sent: 2, replies: 1 });
  });
});

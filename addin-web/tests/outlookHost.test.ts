import { beforeEach, describe, expect, it, vi } from "vitest";
import "../fake-office/office.js";
import type { FakeOptions } from "../fake-office/office";
import { loadOffice } from "../src/office/loadOffice";
import { officeCalls } from "../src/office/officeCalls";
import { outlookHost } from "../src/office/outlookHost";
import type { Selection } from "../src/office";

const { fakeOffice } = window;
const quick = 200;

async function start(options: FakeOptions = {}) {
  fakeOffice.install(options);
  const office = await loadOffice(quick);
  if (!office) throw new Error("Office did not get ready");
  return outlookHost(office, officeCalls(quick));
}
const oneOf = (selection: Selection) => (selection.kind === "one" ? selection.item : null);

describe("a message that is read", () => {
  it("is known by its REST id, its internet id and its sender, herself left out", async () => {
    const host = await start({
      select: {
        id: "AAMk-a_b=",
        from: "Compta@Client.test",
        to: ["claire@atelier-morin.test", "autre@client.test"],
        conversationId: "c1",
      },
    });

    expect(window.Office?.context.mailbox?.item?.itemId).toBe("AAMk/a+b=");
    expect(host.selection()).toEqual({
      kind: "one",
      item: {
        mode: "read",
        itemId: "AAMk-a_b=",
        internetMessageId: "<AAMk-a_b=@fake.test>",
        conversationId: "c1",
        addresses: ["compta@client.test", "autre@client.test"],
      },
    });
    expect(host.abilities()).toEqual({ insert: false, attach: false, save: false });
  });

  it("keeps the id as it is on a phone, where nothing converts it", async () => {
    const host = await start({ platform: "iOS", set: "1.5", select: { id: "AAMk-a", from: "a@b.test" } });

    expect(oneOf(host.selection())?.itemId).toBe("AAMk/a");
  });
});

describe("a message that is written", () => {
  it("is known by its draft id and its recipients", async () => {
    const host = await start({ select: { mode: "compose", id: "draft-1", to: ["x@client.test"] } });

    expect(oneOf(host.selection())).toEqual({
      mode: "compose",
      itemId: "draft-1",
      internetMessageId: null,
      conversationId: null,
      addresses: ["x@client.test"],
    });
    expect(host.abilities()).toEqual({ insert: true, attach: true, save: true });
  });

  it("has no id before it is saved, and gets one by being saved", async () => {
    const host = await start({ select: { mode: "compose", to: ["x@client.test"] } });
    expect(oneOf(host.selection())?.itemId).toBeNull();

    const id = await host.saveDraft();

    expect(id).toMatch(/^saved_/);
    expect(fakeOffice.said.saved).toEqual([id]);
  });

  it("says whom she writes to as soon as she has typed it", async () => {
    const host = await start({ select: { mode: "compose" } });
    const heard = vi.fn();
    host.onSelection(heard);

    fakeOffice.address(["neuf@client.test"]);

    await vi.waitFor(() => {
      expect(oneOf(host.selection())?.addresses).toEqual(["neuf@client.test"]);
    });
    expect(heard).toHaveBeenCalledOnce();
  });

  it("takes a table as HTML, or as text when the message is plain text, and a file", async () => {
    const content = { html: "<b>1</b>", text: "1" };
    const rich = await start({ select: { mode: "compose" } });
    await rich.insert(content);
    await rich.attach("releve.pdf", "JVBERi0=");
    expect(fakeOffice.message()).toMatchObject({
      body: "<b>1</b>",
      attachments: [{ name: "releve.pdf", base64: "JVBERi0=" }],
    });

    const plain = await start({ select: { mode: "compose", bodyType: "text" } });
    await plain.insert(content);

    expect(fakeOffice.message()?.body).toBe("1");
  });

  it("tells Outlook's refusal by its number", async () => {
    const host = await start({ select: { mode: "compose" } });

    await expect(host.attach("gros.pdf", "x".repeat(28_000_001))).rejects.toMatchObject({ code: 9000 });
  });
});

describe("an older Outlook", () => {
  it("cannot attach, does not know which draft it is, and asks by the conversation instead", async () => {
    const host = await start({
      set: "1.5",
      select: { mode: "compose", id: "draft-1", conversationId: "c1", to: ["x@client.test"] },
    });

    expect(oneOf(host.selection())).toMatchObject({ itemId: null, conversationId: "c1" });
    expect(host.abilities()).toEqual({ insert: true, attach: false, save: true });
  });

  it("below 1.5 is not followed, and still shows what was selected first", async () => {
    const host = await start({ set: "1.4", select: { id: "a", from: "x@y.test" } });

    fakeOffice.select({ id: "b", from: "x@y.test" });
    await new Promise((go) => setTimeout(go, 40));

    expect(oneOf(host.selection())?.itemId).toBe("a");
  });
});

describe("the selection", () => {
  it("is followed when pinned, to nothing and to several", async () => {
    const host = await start({ select: { id: "a", from: "x@y.test" } });

    fakeOffice.select(null);
    await vi.waitFor(() => {
      expect(host.selection()).toEqual({ kind: "none" });
    });
    fakeOffice.select([
      { id: "a", conversationId: "c" },
      { id: "b", conversationId: "c" },
    ]);

    await vi.waitFor(() => {
      expect(host.selection().kind).toBe("several");
    });
    const { items } = host.selection() as Extract<Selection, { kind: "several" }>;
    expect(items.map(({ itemId }) => itemId)).toEqual(["a", "b"]);
  });

  it("is nothing when several are selected and Outlook does not tell which", async () => {
    const host = await start({ permission: "ReadWriteItem", select: [{ id: "a" }, { id: "b" }] });

    expect(host.selection()).toEqual({ kind: "none" });
  });

  it("never tells an earlier message after a later one, however fast she clicks", async () => {
    const host = await start({ latency: 15 });
    const heard: (string | null | undefined)[] = [];
    host.onSelection((selection) => heard.push(oneOf(selection)?.itemId));

    for (let at = 1; at <= 12; at++)
      fakeOffice.select({
        mode: at % 2 ? "compose" : "read",
        id: `m${at}`,
        from: "x@y.test",
        to: ["x@y.test"],
      });
    await vi.waitFor(() => {
      expect(oneOf(host.selection())?.itemId).toBe("m12");
    });
    await new Promise((go) => setTimeout(go, 150));

    expect(heard).toEqual(["m12"]);
    expect(fakeOffice.said.refused).toBe(0);
  });
});

describe("opening a message", () => {
  it("opens it in Outlook, and by its link where Outlook does not find it", async () => {
    const host = await start({ openable: ["draft_1"] });

    host.openMessage("draft_1", "https://mail/1");
    await vi.waitFor(() => {
      expect(fakeOffice.said.opened).toEqual(["draft+1"]);
    });
    host.openMessage("draft_2", "https://mail/2");

    await vi.waitFor(() => {
      expect(fakeOffice.said.browsed).toEqual(["https://mail/2"]);
    });
  });

  it("takes the link below 1.9, where Outlook would not say that it failed, and on phones", async () => {
    const older = await start({ set: "1.8" });
    older.openMessage("draft-1", "https://mail/1");
    expect(fakeOffice.said).toMatchObject({ opened: [], browsed: ["https://mail/1"] });
    older.openMessage("draft-1", null);
    expect(fakeOffice.said.opened).toEqual(["draft/1"]);

    const phone = await start({ platform: "Android", set: "1.5" });
    phone.openMessage("draft-1", "https://mail/1");

    expect(fakeOffice.said).toMatchObject({ opened: [], browsed: ["https://mail/1"] });
  });
});

describe("the look", () => {
  it("is Outlook's own and follows it", async () => {
    const host = await start({ theme: "black" });
    const heard = vi.fn();
    host.onLookChanged(heard);
    expect(host.look()).toBe("dark");

    fakeOffice.setTheme("contrast");

    expect(host.look()).toBe("contrast");
    expect(heard).toHaveBeenCalledOnce();
    fakeOffice.setTheme("light");
    expect(host.look()).toBe("light");
  });
});

describe("getting ready", () => {
  beforeEach(() => {
    window.Office = undefined;
  });

  it("gives up on an Office that never does, and knows a plain tab", async () => {
    fakeOffice.install({ neverReady: true });
    expect(await loadOffice(30)).toBeNull();

    fakeOffice.install({ host: null });

    expect(await loadOffice(quick)).toBeNull();
  });

  it("gives the page its history back", async () => {
    fakeOffice.install();
    expect(history.pushState).toBeNull();

    await loadOffice(quick);

    expect(history.pushState).toBe(History.prototype.pushState);
    expect(history.replaceState).toBe(History.prototype.replaceState);
  });

  it("tells the alert at Send where the service is", async () => {
    await start();

    const settings = window.Office?.context.roamingSettings;
    expect([settings?.get("origin"), settings?.get("language")]).toEqual([location.origin, "fr-FR"]);
    await vi.waitFor(() => {
      expect(fakeOffice.said.calls).toContain("roamingSettings.saveAsync");
    });
  });
});

describe("calls to Office", () => {
  it("are at most three at once, and one that is never answered gives its place back", async () => {
    const calls = officeCalls(30);
    let most = 0;
    let now = 0;
    const asked = Array.from({ length: 9 }, (_, at) =>
      calls<number>((done) => {
        most = Math.max(most, ++now);
        if (at === 1) return;
        setTimeout(() => {
          now--;
          done({ status: "succeeded", value: at });
        }, 5);
      }).catch(() => {
        now--;
        return -1;
      }),
    );

    expect(await Promise.all(asked)).toEqual([0, -1, 2, 3, 4, 5, 6, 7, 8]);
    expect(most).toBe(3);
  });
});

import { describe, expect, it } from "vitest";
import { makeWorld } from "../mock/world";
import { worklist } from "../mock/worklist";
import { entriesOf, groupsOf } from "../src/features/worklist/grouping";
import {
  claimedAmount,
  nothingUnticked,
  selectionOf,
  type Unticked,
} from "../src/features/worklist/selection";

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("The mock world lacks what this test needs.");
  return value;
}

const rows = worklist(makeWorld(24)).rows;
const write = rows.filter(({ action }) => action === "write");
const first = found(write.find(({ invoices }) => invoices.filter(({ claimed }) => claimed).length > 1));

describe("grouping", () => {
  it("puts what needs her first and what waits last", () => {
    expect(groupsOf(rows).map(({ key }) => key)).toEqual(["check", "call", "write", "post", "wait"]);
  });

  it("gives drafts that wait in the mailbox a group of their own", () => {
    const drafted = {
      ...first,
      action: "wait" as const,
      reminder: { id: 1, state: "drafted" as const, webLink: null },
    };

    expect(groupsOf([drafted]).map(({ key }) => key)).toEqual(["draft"]);
  });

  it("shows only the heading of a closed group", () => {
    const entries = entriesOf(groupsOf(rows), new Set(["wait"]));

    expect(entries.at(-1)).toMatchObject({ kind: "group", key: "wait", open: false });
  });
});

describe("selection", () => {
  it("starts with everyone who can be written to", () => {
    const { customerIds, invoiceIds } = selectionOf(rows, nothingUnticked);

    expect(customerIds).toEqual(write.map(({ customerId }) => customerId));
    expect(invoiceIds).toBeUndefined();
  });

  it("names every invoice once one is left out, and takes its amount away", () => {
    const left = found(first.invoices.find(({ claimed }) => claimed));
    const unticked: Unticked = { customers: new Set(), invoices: new Set([left.id]) };

    const { invoiceIds } = selectionOf([first], unticked);

    expect(invoiceIds).toEqual(
      first.invoices.filter(({ id, claimed }) => claimed && id !== left.id).map(({ id }) => id),
    );
    expect(Number(claimedAmount(first, unticked).amount)).toBeCloseTo(
      Number(first.amount.amount) - Number(left.open.amount),
    );
  });

  it("drops a customer whose invoices are all left out", () => {
    const all = new Set(first.invoices.map(({ id }) => id));

    expect(selectionOf([first], { customers: new Set(), invoices: all }).customerIds).toEqual([]);
  });

  it("never takes a row that a check blocks", () => {
    const blocked = { ...first, checks: [{ code: "x", severity: "block" as const, text: "", remedy: null }] };

    expect(selectionOf([blocked], nothingUnticked).customerIds).toEqual([]);
  });
});

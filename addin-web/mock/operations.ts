import type * as t from "../src/api/contract";
import { letter } from "./letter";
import { problem } from "./problem";
import { worklist } from "./worklist";
import { customerOf, type World } from "./world";

export function prepare(world: World, customerIds: number[]): t.Operation {
  const operation = {
    id: `op-${++world.nextId}`,
    companyId: world.company.id,
    state: "running" as t.Operation["state"],
    total: customerIds.length,
    done: 0,
    startedAt: new Date().toISOString(),
    finishedAt: null as string | null,
    items: [] as t.Operation["items"],
    wanted: [...customerIds],
  };
  world.operations.set(operation.id, operation);
  return publicOf(operation);
}

function publicOf(known: t.Operation & { wanted: number[] }): t.Operation {
  const copy: t.Operation & { wanted?: number[] } = structuredClone(known);
  delete copy.wanted;
  return copy;
}

/** Each look at the operation moves it on by one draft: no timers to leak into tests. */
function step(world: World, id: string): t.Operation {
  const operation = world.operations.get(id);
  if (!operation) throw new Error(`No operation ${id}`);
  const customerId = operation.state === "running" ? operation.wanted.shift() : undefined;
  if (customerId !== undefined) {
    operation.items.push(draft(world, customerId));
    operation.done = operation.items.length;
  }
  if (operation.state === "running" && operation.wanted.length === 0) operation.state = "completed";
  return publicOf(operation);
}

function draft(world: World, customerId: number): t.Operation["items"][number] {
  const customer = customerOf(world, customerId);
  const row = worklist(world).rows.find((one) => one.customerId === customerId);
  if (!customer || !row) throw new Error(`No customer ${customerId}`);
  const base = {
    customerId,
    customerName: customer.name,
    code: null,
    message: null,
    reminderId: null,
    webLink: null,
  };
  if (customerId === 8)
    return { ...base, outcome: "held", code: "paidSince", message: "un règlement est arrivé entre-temps" };
  const id = ++world.nextId;
  const { subject, html, to } = letter(customer, undefined);
  const webLink = `/?message=draft-${id}`;
  world.reminders.push({
    id,
    companyId: world.company.id,
    customerId,
    customerName: customer.name,
    state: "drafted",
    level: row.level ?? 1,
    levelName: row.levelName ?? "",
    tone: row.tone ?? "friendly",
    subject,
    to,
    amount: row.amount,
    invoices: [],
    createdAt: new Date().toISOString(),
    draftedAt: new Date().toISOString(),
    sentAt: null,
    detectedBy: null,
    confidence: null,
    webLink,
    itemId: `draft-${id}`,
    html,
    channel: "email",
    lateFees: { amount: "0.00", currency: "EUR" },
    deadline: null,
  });
  return { ...base, outcome: "drafted", reminderId: id, webLink };
}

export const operationOf = (world: World, id: string) => step(world, id);

export function cancel(world: World, id: string) {
  const operation = world.operations.get(id);
  if (!operation) throw new Error(`No operation ${id}`);
  operation.state = "cancelled";
  return publicOf(operation);
}

/** The last one, as the list tells of it. */
export function operationsOf(world: World): t.Page<t.OperationSummary> {
  const items = [...world.operations.values()].map((operation) => ({
    id: operation.id,
    state: operation.state,
    total: operation.total,
    done: operation.done,
    failed: 0,
    startedAt: operation.startedAt,
    finishedAt: operation.finishedAt,
    canResume: operation.state === "interrupted" && operation.wanted.length > 0,
  }));
  return { items: items.slice(-1), nextCursor: null };
}

export function resume(world: World, id: string) {
  const operation = world.operations.get(id);
  if (!operation) throw new Error(`No operation ${id}`);
  operation.state = "running";
  return publicOf(operation);
}

/** A new draft in the place of the old; what she wrote is not thrown away unasked. */
export function update(world: World, id: number, discardEdits: boolean): t.UpdatedReminder | Response {
  const reminder = world.reminders.find((one) => one.id === id);
  if (!reminder) return problem(404, "notFound", "Not found");
  const edits = world.edits.get(id);
  if (edits && !discardEdits)
    return problem(409, "draft.edited", "Brouillon modifié", {
      detail: "Vous avez modifié ce brouillon.",
      ...edits,
    });
  const next = { ...reminder, id: ++world.nextId };
  Object.assign(next, { itemId: `draft-${next.id}`, webLink: `/?message=draft-${next.id}` });
  reminder.state = "superseded";
  world.reminders.push(next);
  world.changedDrafts.delete(id);
  return { outcome: "updated", code: null, message: null, reminder: next };
}

export function operationStream(world: World, id: string): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      await new Promise((resolve) => setTimeout(resolve, world.paceMs));
      const operation = step(world, id);
      controller.enqueue(encoder.encode(`event: progress\ndata: ${JSON.stringify(operation)}\n\n`));
      if (operation.state !== "running") controller.close();
    },
  });
  return new Response(body, { headers: { "content-type": "text/event-stream" } });
}

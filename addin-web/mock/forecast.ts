import type * as t from "../src/api/contract";
import { cents, dayAfter, eur, type World } from "./world";

const plan: [t.ForecastStep["action"], t.Channel, t.Tone, string][] = [
  ["write", "email", "friendly", "1re relance"],
  ["write", "email", "firm", "2e relance"],
  ["call", "call", "firm", "Appel téléphonique"],
  ["post", "registeredLetter", "formal", "Mise en demeure"],
];

/** Each customer comes back every nine days or so, one level firmer each time. */
function stepsOf(world: World, days: number): t.ForecastStep[] {
  const steps = world.customers.flatMap((customer, index) =>
    plan.flatMap(([action, channel, tone, levelName], turn) => {
      const ahead = ((index * 5) % 11) + turn * 9;
      if (ahead >= days) return [];
      const { invoices } = customer;
      return [
        {
          on: dayAfter(world, ahead),
          customerId: customer.id,
          customerName: customer.name,
          action,
          level: turn + 1,
          levelName,
          channel,
          tone,
          amount: eur(invoices.reduce((sum, { open }) => sum + cents(open), 0)),
          invoices: invoices.map(({ id, number }) => ({ id, number, level: turn + 1 })),
        },
      ];
    }),
  );
  return steps.sort((a, b) => a.on.localeCompare(b.on) || cents(b.amount) - cents(a.amount));
}

export function forecast(world: World, query: URLSearchParams): t.Forecast {
  const days = Number(query.get("days") ?? 30);
  const steps = stepsOf(world, days);
  const from = Number(query.get("cursor") ?? 0);
  const to = from + (world.forecastPage ?? Number(query.get("limit") ?? 50));
  const of = (on: string, action: string) =>
    steps.filter((step) => step.on === on && step.action === action).length;
  return {
    from: dayAfter(world, 0),
    to: dayAfter(world, days - 1),
    days: [...new Set(steps.map(({ on }) => on))].map((on) => ({
      on,
      write: of(on, "write"),
      call: of(on, "call"),
      post: of(on, "post"),
      amounts: [
        eur(steps.filter((step) => step.on === on).reduce((sum, { amount }) => sum + cents(amount), 0)),
      ],
    })),
    steps: steps.slice(from, to),
    nextCursor: to < steps.length ? String(to) : null,
  };
}

// Who works where and by which right.
import type * as t from "../src/api/team";
import { problem } from "./problem";
import type { MockCustomer, World } from "./world";

export type Team = {
  members: t.Member[];
  mandates: t.Mandate[];
  firm: t.Firm;
  administrators: t.Administrator[];
  audit: t.AuditEntry[];
};

type Handler = (world: World, request: Request, ids: string[], url: URL) => unknown;
const day = (from: Date, days: number) =>
  new Date(from.getTime() + days * 86_400_000).toISOString().slice(0, 10);
const invalid = (field: string, words: string) =>
  problem(400, "invalid", "Saisie incorrecte", { detail: words, errors: { [field]: [words] } });
const known = { hasSignedIn: true, isMe: false, customers: 0 };

export const makeTeam = (today: Date): Team => ({
  members: [
    {
      ...known,
      id: 1,
      userName: "claire@atelier-morin.test",
      groupId: null,
      name: "Claire Bonnet",
      role: "manager",
      isMe: true,
    },
    {
      ...known,
      id: 2,
      userName: "lea.fournier@atelier-morin.test",
      groupId: null,
      name: null,
      role: "collector",
      hasSignedIn: false,
    },
    {
      ...known,
      id: 3,
      userName: null,
      groupId: "7a9f4c1e-3b5d-4f60-8a2c-1d2e3f405162",
      name: "Recouvrement",
      role: "reader",
    },
  ],
  mandates: [
    {
      id: 1,
      reference: "LM-2026-014",
      from: day(today, -300),
      until: day(today, 20),
      signedBy: "Jeanne Morin, gérante",
      isValid: true,
      by: "Claire Bonnet",
      at: today.toISOString(),
    },
  ],
  firm: { name: "Cabinet Delmas", requiresMandate: false, membersOpenCompanies: true, isAdministrator: true },
  administrators: [
    {
      id: 1,
      userName: "claire@atelier-morin.test",
      name: "Claire Bonnet",
      hasSignedIn: true,
      isMe: true,
      by: "Relance",
      at: today.toISOString(),
    },
  ],
  audit: ["getWorklist", "startReminders", "getCustomer", "putSettings"].map((operation, at) => ({
    at: new Date(today.getTime() - at * 600_000).toISOString(),
    userName: at === 3 ? "lea.fournier@atelier-morin.test" : "claire@atelier-morin.test",
    companyId: 1,
    operation,
    ids: operation === "getCustomer" ? "companyId=1 customerId=12" : "companyId=1",
    status: at === 3 ? 403 : 200,
  })),
});

export function mandateState(world: World): t.Mandates["state"] {
  const { firm, mandates } = world.team;
  if (!firm.requiresMandate) return null;
  const today = day(world.today, 0);
  const valid = mandates.filter(({ from, until }) => from <= today && (!until || until >= today));
  if (valid.length === 0) return { state: "missing", until: null, from: null };
  const until = valid.some((one) => !one.until)
    ? null
    : (valid
        .map((one) => one.until)
        .sort()
        .at(-1) ?? null);
  return { state: until && until <= day(world.today, 30) ? "expiring" : "valid", until, from: null };
}

export const inPortfolio =
  (portfolio: string | null) =>
  ({ collectorId }: MockCustomer) =>
    !portfolio ||
    (portfolio === "none"
      ? collectorId === null
      : collectorId === (portfolio === "mine" ? 1 : Number(portfolio)));

const counted = (world: World) =>
  world.team.members.map((member) => ({
    ...member,
    customers: world.customers.filter(({ collectorId }) => collectorId === member.id).length,
  }));

const lastManager = () =>
  problem(409, "member.lastManager", "Dernier responsable", {
    detail: "Le dossier n’aurait plus de responsable : nommez-en d’abord un autre.",
  });
const managersBut = (world: World, id: number) =>
  world.team.members.filter((one) => one.id !== id && one.role === "manager").length;

export const teamRoutes: [string, RegExp, Handler][] = [
  ["GET", /^\/companies\/\d+\/members$/, counted],
  [
    "POST",
    /^\/companies\/\d+\/members$/,
    async (world, request) => {
      const body = (await request.json()) as t.Invitation;
      if (!body.groupId && !body.userName?.includes("@"))
        return invalid(
          "userName",
          "Une personne s’invite par son nom d’utilisateur, par exemple lea@cabinet.fr.",
        );
      const member: t.Member = {
        ...known,
        id: ++world.nextId,
        userName: body.userName ?? null,
        groupId: body.groupId ?? null,
        name: body.name ?? null,
        role: body.role ?? "reader",
        hasSignedIn: Boolean(body.groupId),
      };
      world.team.members.push(member);
      return member;
    },
  ],
  [
    "PUT",
    /^\/companies\/\d+\/members\/(\d+)$/,
    async (world, request, [id]) => {
      const { role } = (await request.json()) as { role: t.Role };
      const member = world.team.members.find((one) => one.id === Number(id));
      if (!member) return problem(404, "notFound", "Not found");
      if (member.role === "manager" && role !== "manager" && managersBut(world, member.id) === 0)
        return lastManager();
      return Object.assign(member, { role });
    },
  ],
  [
    "DELETE",
    /^\/companies\/\d+\/members\/(\d+)$/,
    (world, _r, [id]) => {
      const member = world.team.members.find((one) => one.id === Number(id));
      if (!member) return problem(404, "notFound", "Not found");
      if (member.role === "manager" && managersBut(world, member.id) === 0) return lastManager();
      world.team.members = world.team.members.filter((one) => one !== member);
      return member;
    },
  ],
  [
    "PUT",
    /^\/companies\/\d+\/customers\/collector$/,
    async (world, request) => {
      const body = (await request.json()) as { customerIds: number[]; memberId: number | null };
      for (const customer of world.customers)
        if (body.customerIds.includes(customer.id)) customer.collectorId = body.memberId;
      return { customers: body.customerIds.length };
    },
  ],
  [
    "GET",
    /^\/companies\/\d+\/mandates$/,
    (world) => ({
      isRequired: world.team.firm.requiresMandate,
      state: mandateState(world),
      items: world.team.mandates,
    }),
  ],
  [
    "POST",
    /^\/companies\/\d+\/mandates$/,
    async (world, request) => {
      const body = (await request.json()) as t.MandateEdit;
      if (!body.reference)
        return invalid("reference", "La référence du mandat est obligatoire (100 caractères au plus).");
      const mandate = {
        ...body,
        id: ++world.nextId,
        isValid: true,
        by: "Claire Bonnet",
        at: world.today.toISOString(),
      };
      world.team.mandates.unshift(mandate as t.Mandate);
      return mandate;
    },
  ],
  [
    "PUT",
    /^\/companies\/\d+\/mandates\/(\d+)$/,
    async (world, request, [id]) =>
      Object.assign(world.team.mandates.find((one) => one.id === Number(id)) ?? {}, await request.json()),
  ],
  [
    "DELETE",
    /^\/companies\/\d+\/mandates\/(\d+)$/,
    (world, _r, [id]) => {
      world.team.mandates = world.team.mandates.filter((one) => one.id !== Number(id));
      return {};
    },
  ],
  ["GET", /^\/firm$/, (world) => world.team.firm],
  ["PUT", /^\/firm$/, async (world, request) => Object.assign(world.team.firm, await request.json())],
  ["GET", /^\/firm\/administrators$/, (world) => world.team.administrators],
  [
    "POST",
    /^\/firm\/administrators$/,
    async (world, request) => {
      const { userName } = (await request.json()) as { userName: string };
      if (!userName.includes("@"))
        return invalid("userName", "Une personne s’invite par son nom d’utilisateur.");
      const one = {
        id: ++world.nextId,
        userName,
        name: null,
        hasSignedIn: false,
        isMe: false,
        by: "Claire Bonnet",
        at: world.today.toISOString(),
      };
      world.team.administrators.push(one);
      return one;
    },
  ],
  [
    "DELETE",
    /^\/firm\/administrators\/(\d+)$/,
    (world, _r, [id]) => {
      world.team.administrators = world.team.administrators.filter((one) => one.id !== Number(id));
      return {};
    },
  ],
  [
    "GET",
    /^\/(?:companies\/\d+|firm)\/audit$/,
    (world, _r, _i, url) => {
      const person = url.searchParams.get("person");
      return {
        items: world.team.audit.filter(({ userName }) => !person || userName === person),
        nextCursor: null,
      };
    },
  ],
];

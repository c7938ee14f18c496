// The doors of the chasing rules: plans, texts, settings, forecast.
import type * as t from "../src/api/contract";
import { forecast } from "./forecast";
import { planEffect, planFaults, plansOf, savePlan } from "./plans";
import { addVersion, previewTemplate, saveTemplate, templatesOf } from "./templates";
import type { World } from "./world";

type Handler = (world: World, request: Request, ids: string[], url: URL) => unknown;
const gone = () => new Response(null, { status: 204 });
const problem = (status: number, code: string, title: string, rest: object = {}) =>
  new Response(JSON.stringify({ status, code, title, ...rest }), {
    status,
    headers: { "content-type": "application/problem+json" },
  });
const invalid = (errors: Record<string, string[]>) =>
  problem(400, "invalid", "Saisie incorrecte", { detail: Object.values(errors).flat().join(" "), errors });

export const ruleRoutes: [string, RegExp, Handler][] = [
  ["GET", /^\/companies\/\d+\/settings$/, (world) => world.settings],
  [
    "PUT",
    /^\/companies\/\d+\/settings$/,
    async (world, request) => {
      const body = (await request.json()) as t.CompanySettings;
      const errors: Record<string, string[]> = {};
      if (body.siren && !/^\d{9}$/.test(body.siren.replaceAll(" ", "")))
        errors.siren = ["Le SIREN compte neuf chiffres."];
      if (body.paymentLink && !body.paymentLink.startsWith("https://"))
        errors.paymentLink = ["Le lien de paiement commence par https://."];
      if (Object.keys(errors).length > 0) return invalid(errors);
      return (world.settings = body);
    },
  ],
  ["GET", /^\/companies\/\d+\/plans$/, (world) => plansOf(world)],
  [
    "PUT",
    /^\/companies\/\d+\/plans$/,
    async (world, request) => {
      const edit = (await request.json()) as t.PlanEdit;
      const faults = planFaults(edit);
      return faults ? invalid(faults) : savePlan(world, edit);
    },
  ],
  [
    "DELETE",
    /^\/companies\/\d+\/plans\/([^/]+)$/,
    (world, _r, [code]) => {
      const used = plansOf(world).some((one) => one.code === code && one.usedBy.scopes.length > 0);
      if (used)
        return problem(409, "plan.used", "Scénario utilisé", {
          detail: "Ce scénario est utilisé : donnez-en un autre à la société, puis supprimez-le.",
        });
      world.ownPlans = world.ownPlans.filter((one) => one.code !== code);
      return gone();
    },
  ],
  [
    "POST",
    /^\/companies\/\d+\/plans\/effect$/,
    async (world, request) => {
      const body = (await request.json()) as t.PlanEffectRequest;
      const faults = body.plan ? planFaults(body.plan) : null;
      return faults ? invalid(faults) : planEffect(world, body);
    },
  ],
  ["GET", /^\/companies\/\d+\/templates$/, (world) => templatesOf(world)],
  [
    "PUT",
    /^\/companies\/\d+\/templates$/,
    async (world, request) => {
      const answer = saveTemplate(world, (await request.json()) as t.TemplateEdit);
      if (!Array.isArray(answer)) return answer;
      return problem(400, "template.fault", "Modèle refusé", {
        detail: answer.map(({ text }) => text).join(" "),
      });
    },
  ],
  [
    "POST",
    /^\/companies\/\d+\/templates\/preview$/,
    async (world, request) => {
      const body = (await request.json()) as t.TemplatePreviewRequest;
      return world.customers.length > 0
        ? previewTemplate(world, body)
        : problem(409, "template.noCustomer", "Aperçu impossible");
    },
  ],
  [
    "GET",
    /^\/companies\/\d+\/templates\/([^/]+)\/([^/]+)\/versions$/,
    (world, _r, [code, language]) =>
      world.versions.filter((version) => version.code === code && version.language === language),
  ],
  [
    "DELETE",
    /^\/companies\/\d+\/templates\/([^/]+)\/([^/]+)$/,
    (world, _r, [code = "", language = ""]) => {
      addVersion(world, code, language, null, null);
      return gone();
    },
  ],
  ["GET", /^\/companies\/\d+\/forecast$/, (world, _r, _i, url) => forecast(world, url.searchParams)],
];

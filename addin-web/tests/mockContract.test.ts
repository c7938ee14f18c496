import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { stage } from "./stage";

type Schema = {
  $ref?: string;
  allOf?: Schema[];
  type?: string;
  nullable?: boolean;
  format?: string;
  enum?: string[];
  required?: string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  additionalProperties?: boolean | Schema;
};
type Operation = { responses: Record<string, { content?: Record<string, { schema: Schema }> }> };
type Contract = {
  paths: Record<string, { get?: Operation }>;
  components: { schemas: Record<string, Schema> };
};

const contract = JSON.parse(await readFile("../api/openapi.json", "utf8")) as Contract;
const forms: Record<string, RegExp> = {
  date: /^\d{4}-\d\d-\d\d$/,
  "date-time": /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/,
};

/** What an answer has that the contract does not say, as "where: what". The part of JSON Schema that our contract uses. */
function strangers(value: unknown, schema: Schema, where: string): string[] {
  const named = schema.$ref?.split("/").at(-1);
  if (named) return strangers(value, contract.components.schemas[named] ?? {}, where);
  if (value === null || value === undefined) return schema.nullable ? [] : [`${where}: ${String(value)}`];
  if (schema.allOf) return schema.allOf.flatMap((part) => strangers(value, part, where));
  if (schema.enum && !schema.enum.includes(value as string))
    return [`${where}: ${JSON.stringify(value)} is none of ${schema.enum.join(", ")}`];
  const form = schema.format && forms[schema.format];
  if (form && !form.test(String(value)))
    return [`${where}: ${JSON.stringify(value)} is no ${schema.format ?? ""}`];
  if (schema.items)
    return Array.isArray(value)
      ? value.flatMap((one) => strangers(one, schema.items ?? {}, `${where}[]`))
      : [`${where}: no list`];
  const kinds: Record<string, string> = { integer: "number", array: "object" };
  if (schema.type && typeof value !== (kinds[schema.type] ?? schema.type))
    return [`${where}: no ${schema.type}`];
  if (!schema.properties) return [];
  const known = schema.properties;
  const given = value as Record<string, unknown>;
  return [
    ...(schema.required ?? []).filter((name) => !(name in given)).map((name) => `${where}.${name}: missing`),
    ...Object.keys(given).flatMap((name) =>
      known[name] ? strangers(given[name], known[name], `${where}.${name}`) : [`${where}.${name}: unknown`],
    ),
  ];
}

const ids: Record<string, string> = { operationId: "none", importId: "1", proofId: "1" };
const asked = Object.entries(contract.paths)
  .filter(
    ([path, { get }]) => path.startsWith("/api/") && get?.responses["200"]?.content?.["application/json"],
  )
  .map(([path]) => path);

it.each(asked)("what the mock answers to GET %s is what the contract says", async (path) => {
  stage(24);
  const schema = contract.paths[path]?.get?.responses["200"]?.content?.["application/json"]?.schema ?? {};
  const query = path.endsWith("/mailbox/item") ? "?itemId=reply-1" : "";
  const answer = await fetch(`${path.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? "1")}${query}`);
  if (answer.status === 404) return;
  expect(answer.status).toBe(200);

  expect([...new Set(strangers(await answer.json(), schema, ""))]).toEqual([]);
});

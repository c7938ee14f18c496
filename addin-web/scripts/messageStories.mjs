// The pane in the fake Outlook (fake-office/README.md): one story per context, by what is selected there.
import { otherDecision, press } from "./steps.mjs";

const own = "claire@atelier-morin.test";
const reading = (id, from, to) => ({ select: { id, from, ...(to ? { to: [to] } : {}) } });
const writing = (id, rest = {}) => ({
  select: { mode: "compose", to: ["compta1@exemple.test"], ...(id ? { id } : {}) },
  ...rest,
});
const attach = async (page) => {
  await press(/aucun client|not linked to any/)(page);
  await page.getByRole("searchbox").first().fill("sa");
  await page.waitForTimeout(600);
};
const write = async (page) => {
  await press(/Joindre|Attach/)(page);
  await page.waitForTimeout(600);
  await press(/Compter|Count/)(page);
};
const several = ["reply-1", "reply-4", "reply-3", "sent-1", "nobody", "draft-1"].map((id) => ({ id }));

export const messageStories = [
  ["reply", reading("reply-1", "compta1@exemple.test")],
  ["reply-form", reading("reply-4", "compta3@exemple.test"), otherDecision(/Litige…|Dispute…/)],
  ["auto-reply", reading("reply-2", "z.garnier@exemple.test")],
  ["bounce", reading("reply-3", "postmaster@exemple.test")],
  ["sent", reading("sent-1", own, "compta1@exemple.test")],
  ["found", reading("found-2", own, "compta2@exemple.test")],
  ["customer", reading("y", "compta4@exemple.test")],
  ["unknown", reading("x", "dupont@inconnu.test")],
  ["attach", reading("x", "dupont@inconnu.test"), attach],
  ["ambiguous", reading("reply-shared", "compta@roux.test")],
  ["other-company", reading("z", "compta@vauban.test")],
  ["draft", writing("draft-1")],
  ["draft-changed", writing("draft-2")],
  ["draft-replaced", writing("draft-3")],
  ["compose", writing(null)],
  ["compose-done", writing(null), write],
  ["compose-older", writing(null, { set: "1.5" })],
  ["compose-early", { select: { mode: "compose", to: ["compta16@exemple.test"] } }],
  ["several", { select: several }],
  ["nothing", { select: null }],
].map(([name, options, act]) => [
  `message-${name}`,
  `company=1&world=${name.replaceAll("-", "")}&fakeOffice=${encodeURIComponent(JSON.stringify(options))}`,
  act,
]);

import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Pane } from "../src/app/Pane";
import type { Me } from "../src/api";
import { answerApi } from "../mock/api";
import type { World } from "../mock/world";
import { fakeHost, stage } from "./stage";

type Role = Me["companies"][number]["role"];

/** The pane, opened on one of its views by its address, over a world that the test may prepare. */
export async function openView(
  view: string,
  prepare?: (world: World) => void,
  role: Role = "manager",
  rows = 24,
  intercept: (request: Request) => Response | undefined = () => undefined,
  change: Partial<Me> = {},
) {
  let me: Me | null = null;
  const world: World = stage(rows, (request) =>
    me && request.url.endsWith("/api/me") ? Response.json(me) : intercept(request),
  );
  const asked = await answerApi(world, new Request("http://localhost:3000/api/me"));
  me = (await asked.json()) as Me;
  me = { ...me, ...change, companies: me.companies.map((company) => ({ ...company, role })) };
  prepare?.(world);
  history.replaceState(null, "", `/?view=${view}`);
  const { host } = fakeHost();
  render(<Pane host={host} lang="fr" />);
  return { world, user: userEvent.setup() };
}

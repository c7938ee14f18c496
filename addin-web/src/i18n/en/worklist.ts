import type { worklist as french } from "../fr/worklist";

export const worklist: typeof french = {
  portfolio: "Portfolio",
  all: "All customers",
  mine: "My portfolio",
  nobodys: "Without a collector",
  of: (name) => `Portfolio of ${name}`,
  mandateMissing: "No mandate is valid today: no reminder for this company.",
  mandateLater: (date) => `No mandate is valid before ${date}: no reminder until then.`,
  mandateExpiring: (date) => `This client’s mandate ends on ${date}.`,
  mandateWay: "An administrator enters it under “Team and mandate”.",
};

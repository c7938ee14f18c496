export { DashboardView as default } from "./DashboardView";

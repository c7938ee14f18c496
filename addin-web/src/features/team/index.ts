export { TeamView as default } from "./TeamView";

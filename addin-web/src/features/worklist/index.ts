export { WorklistView } from "./WorklistView";

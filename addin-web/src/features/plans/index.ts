export { PlansView as default } from "./PlansView";

export { TemplatesView as default } from "./TemplatesView";

export { RepliesView as default } from "./RepliesView";

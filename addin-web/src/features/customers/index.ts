export { CustomersView as default } from "./CustomersView";

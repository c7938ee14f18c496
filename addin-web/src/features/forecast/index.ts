export { ForecastView as default } from "./ForecastView";

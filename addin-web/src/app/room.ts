import { lazy, type ComponentType } from "react";
import { loadRooms } from "../i18n";

/** A view that is not opened every day: it comes with the words that only such views say. */
export const room = <P>(load: () => Promise<{ default: ComponentType<P> }>) =>
  lazy(async () => {
    const [view] = await Promise.all([load(), loadRooms()]);
    return view;
  });

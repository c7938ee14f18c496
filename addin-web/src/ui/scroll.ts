import { createContext } from "react";

/** The element that scrolls: long lists measure themselves against it. */
export const ScrollContext = createContext<HTMLElement | null>(null);

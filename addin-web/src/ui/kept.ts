/**
 * What is being typed, kept in this browser so that a reload, an expired session or a closed pane loses nothing.
 * It holds names and words of customers: it is hers alone, goes with success, when somebody else signs in, and after seven days.
 */
const prefix = "relance.typed/";
const keptForMs = 7 * 24 * 3_600_000;

export type Kept = { at: string; text: string };
type Entry = Kept & { owner: string };

let owner = "";

function read(key: string): Entry | null {
  try {
    const entry = JSON.parse(localStorage.getItem(key) ?? "null") as Partial<Entry> | null;
    const { at, text, owner: whose } = entry ?? {};
    return at && text && whose !== undefined ? { at, text, owner: whose } : null;
  } catch {
    // Not ours, or cut off: as good as nothing.
    return null;
  }
}

const isStale = ({ at }: Entry, now: number) => !(now - Date.parse(at) <= keptForMs);

const keys = () => Object.keys(localStorage).filter((key) => key.startsWith(prefix));

/** Called once it is known who she is: what another person typed here, or what is too old, goes. */
export function keepFor(user: string, now = Date.now()) {
  owner = user;
  for (const key of keys()) {
    const entry = read(key);
    if (!entry || entry.owner !== user || isStale(entry, now)) localStorage.removeItem(key);
  }
}

export function keep(place: string, text: string, now = new Date()) {
  try {
    localStorage.setItem(prefix + place, JSON.stringify({ at: now.toISOString(), text, owner }));
  } catch {
    // A full or forbidden store: she types on, only the reload is not covered.
  }
}

export function keptAt(place: string, now = Date.now()): Kept | null {
  const entry = read(prefix + place);
  return entry && entry.owner === owner && !isStale(entry, now) ? entry : null;
}

export const forget = (place: string) => {
  localStorage.removeItem(prefix + place);
};

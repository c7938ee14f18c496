import { asked, type SendingItem } from "./runtime";

// The marks that the API puts on a draft (GraphKeys.Header and the category of DraftReminder). A follow-up inside a thread
// cannot carry a header, so that the category alone stands for it.
const header = "x-relance-key";
const category = "relance";

/** Whether this mail may be one of our reminders, asked of Outlook alone: every other mail goes without a call to anybody. */
export async function mayBeOurs(item: SendingItem): Promise<boolean> {
  const { internetHeaders, categories } = item;
  const headers = await asked<Record<string, string>>(
    internetHeaders &&
      ((done) => {
        internetHeaders.getAsync([header], done);
      }),
  );
  if (Object.keys(headers ?? {}).some((name) => name.toLowerCase() === header)) return true;
  const own = await asked<{ displayName: string }[] | null>(
    categories &&
      ((done) => {
        categories.getAsync(done);
      }),
  );
  return (own ?? []).some(({ displayName }) => displayName.toLowerCase() === category);
}

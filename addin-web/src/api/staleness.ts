// "Nothing more recent" is the user's word for one company and one day: it is said again with every question
// about what to do, and it is not kept any longer.
const confirmed = new Map<number, string>();

export const isStaleConfirmed = (companyId: number) => confirmed.has(companyId);
export const staleConfirmedOn = (companyId: number) => confirmed.get(companyId) ?? null;
export const confirmStale = (companyId: number, day: string) => {
  confirmed.set(companyId, day);
};
export const withdrawStale = (companyId: number) => {
  confirmed.delete(companyId);
};
export const forgetStale = () => {
  confirmed.clear();
};

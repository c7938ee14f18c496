/** Which of the five inks: 0 calm (not due) to 4 grave (over 90 days). The same steps as the aged balance. */
export function inkOf(daysLate: number): 0 | 1 | 2 | 3 | 4 {
  if (daysLate <= 0) return 0;
  if (daysLate <= 30) return 1;
  if (daysLate <= 60) return 2;
  return daysLate <= 90 ? 3 : 4;
}

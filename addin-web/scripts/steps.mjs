// What several stories do on the page.
export const press = (name) => (page) => page.getByRole("button", { name }).first().click();
export const otherDecision = (entry) => async (page) => {
  await press(/Autre décision|Another decision/)(page);
  await page.getByRole("menuitem", { name: entry }).click();
  await page.waitForTimeout(600);
};

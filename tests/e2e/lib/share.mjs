// What tests ask of the buttons below a figure and their panels.

export const action = (page, name, of = 'attention-explorer') =>
  page.locator(of).getByRole('button', { name, exact: true });
export const panelOf = (page, name = 'Embed this figure') => page.getByRole('group', { name });

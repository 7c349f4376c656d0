/** Control points are typed in as a table: from a surveyor's sheet. */
export const groundFields = (plans: readonly string[]) => ({
  plan: { options: plans.map((name) => ({ value: name, words: name })) },
  points: { widget: 'rows' },
})

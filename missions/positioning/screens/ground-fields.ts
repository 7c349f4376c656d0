/** Control points are typed in as a table: from a surveyor's sheet. */
export const groundFields = (plans: readonly string[]) => ({
  plan: { options: plans.map((name) => ({ value: name, words: name })) },
  points: { widget: 'rows' },
  tiles: { help: '只能用服务器允许的底图服务：由运维人员在环境变量 TILE_HOSTS 中列出' },
})

import { accept, refuse } from '@anlan/kernel/decision'
import { DAY } from '@anlan/kernel/time'
import { answer } from '@anlan/platform/module/module'
import { figure } from '@anlan/standards/profile'
import { type Alike, findAlike } from '../../contract/danger/find-alike.ts'
import { rulesOf } from '../../intake/rules-of.ts'
import { alikeAmong } from '../../rules/danger/alike.ts'
import { earlierDangers } from '../../store/danger/earlier-dangers.ts'
import { DANGER, findRecord } from '../../store/record-table.ts'

const MOST = 20

export const findAlikeView = answer(findAlike, async ({ id, measure, ...words }, scope) => {
  const { tx, org, now } = scope
  const standing = id === undefined ? undefined : await findRecord(tx, org, DANGER, id)
  if (id !== undefined && standing === undefined) return refuse('no-such-danger', '没有这条隐患，可能已被删除', { kind: 'missing' })
  const rules = await rulesOf(scope)
  const until = standing?.reportedAt ?? now
  const earlier = await earlierDangers(tx, org, { since: until - figure(rules, 'repeat-days').value * DAY, until, but: id ?? null })
  const told = standing ?? { ...words, measure: measure ?? null, kind: null }
  const alike = alikeAmong(told, earlier, rules).slice(0, MOST)
  return accept({
    alike: alike.map(({ it: { id, name, place, state, reportedAt, deadline }, why, percent }): Alike => ({ id, name, place, state, reportedAt, deadline, why, percent })),
  })
})

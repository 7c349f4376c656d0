import { beijingMinute, plantDay } from '@anlan/kernel/time'
import { findPersons } from '@anlan/people/contract/person'
import { react } from '@anlan/platform/module/module'
import { type JudgedKind, judgedBegun } from '@anlan/positioning/contract/judged'
import { raiseSign } from '../../intake/formalism/raise-sign.ts'

/** What positioning finds of cards that were carried by nobody, or by somebody else. */
const SIGNS: Partial<Readonly<Record<JudgedKind, { readonly kind: 'card-still' | 'other'; readonly title: string }>>> = {
  'card-still': { kind: 'card-still', title: '定位卡长时间不动，疑似挂卡' },
  'card-left': { kind: 'other', title: '几张定位卡长时间同行，疑似一人多卡' },
}

/** A card on a hook inspects nothing: once a day and person, with appeal, as every sign. */
export const seeStillCards = react('dual-prevention.see-still-cards', judgedBegun, async ({ data: { judged }, at }, scope) => {
  const sign = SIGNS[judged.kind]
  if (sign === undefined) return
  const found = await scope.ask(findPersons, { ids: [...judged.carriers] })
  for (const { id, name } of found.accepted ? found.value.persons : [])
    await raiseSign(scope, {
      ...sign, key: `${judged.kind}/${id}/${plantDay(at)}`, person: id, personName: name, at, records: [], photos: [],
      facts: [{ title: '位置', value: `${judged.plan} ${judged.floor} 层` }, { title: '开始时间', value: beijingMinute(judged.since) }],
    })
})

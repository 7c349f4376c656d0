import { accept, refuse } from '@anlan/kernel/decision'
import { endpointsOf, type Register } from '@anlan/kernel/register'
import { answer } from '@anlan/platform/module/module'
import { saveRow } from '@anlan/platform/register/register'
import { placeRegister, renewPlaceCode } from '../../contract/inspection/place.ts'
import { codeOf } from '../../rules/inspection/place-code.ts'

const MOST_PAST = 50

/** The former code stands among the past ones until this moment, so that what was scanned before it is not lost. */
export const renewPlaceCodeIntake = answer(renewPlaceCode, async ({ id, version }, scope) => {
  const found = await scope.ask(endpointsOf(placeRegister).get, { id })
  if (!found.accepted) return found
  const { data } = found.value
  if (data.kind === 'nfc' && data.code !== '') return refuse('tag-has-serial', 'NFC 标签的序列号由标签决定，请换上新标签后修改标识编号', { field: 'id' })
  const code = scope.newId()
  const past = [...data.past, { code: codeOf({ id, code: data.code }), until: scope.now }].slice(-MOST_PAST)
  const saved = await saveRow(placeRegister as unknown as Register, scope, { id, version, data: { ...data, code, past } })
  return saved.accepted ? accept({ id, code }) : saved
})

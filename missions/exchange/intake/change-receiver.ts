import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { RECEIVER_KINDS } from '../contract/records.ts'
import { changeReceiver, pauseReceiver, receiverChanged, resumeReceiver } from '../contract/receiver.ts'
import { releaseHeldFor } from '../store/deliveries.ts'
import { loadReceiver, type ReceiverChange, type ReceiverRow, saveReceiver } from '../store/receivers.ts'
import { WAITS_FOR_CODE } from './hold-reasons.ts'

export const noReceiver = refuse('no-such-receiver', '没有这个接收方', { kind: 'missing' })
const stale = refuse('stale-edit', '接收方设置已被他人修改，请刷新后重新填写', { kind: 'conflict' })

const standing = ({ url, code, secret, accepts_provisional: acceptsProvisional, active }: ReceiverRow): ReceiverChange => ({ url, code, secret, acceptsProvisional, active })

const change = async (scope: Scope, { id, version }: { id: Id; version: number }, what: string, to: Partial<ReceiverChange>): Promise<Decision<{ id: Id; version: number }>> => {
  const receiver = await loadReceiver(scope.tx, scope.org, id)
  if (receiver === undefined) return noReceiver
  const saved = await saveReceiver(scope.tx, scope.org, id, version, { ...standing(receiver), ...to })
  if (saved === undefined) return stale
  scope.record(receiverChanged, { subject: id, data: { receiver: id, name: RECEIVER_KINDS[receiver.kind], what } })
  return accept({ id, version: saved })
}

const given = (text: string | undefined): string | undefined => (text === undefined || text === '' ? undefined : text)

export const changeReceiverIntake = answer(changeReceiver, async ({ url, code, key, acceptsProvisional, ...chosen }, scope) => {
  const [newCode, secret] = [given(code), given(key)]
  const receiver = await loadReceiver(scope.tx, scope.org, chosen.id)
  if (receiver?.adapter === 'city-hub' && secret !== undefined && secret.length !== 16)
    return refuse('key-length', '省级接收站的密钥应为 16 个字符', { field: 'key' })
  const parts = [url === undefined ? '' : '接收地址', newCode === undefined ? '' : '接入码', secret === undefined ? '' : '密钥', acceptsProvisional === undefined ? '' : '临时登记编码']
  const changed = await change(scope, chosen, parts.filter((part) => part !== '').join('、'), {
    ...(url === undefined ? {} : { url: url === '' ? null : url.replace(/\/+$/, '') }),
    ...(newCode === undefined ? {} : { code: newCode }),
    ...(secret === undefined ? {} : { secret }),
    ...(acceptsProvisional === undefined ? {} : { acceptsProvisional }),
  })
  if (changed.accepted && acceptsProvisional === true) await releaseHeldFor(scope.tx, scope.org, chosen.id, WAITS_FOR_CODE)
  return changed
})

export const pauseReceiverIntake = answer(pauseReceiver, (input, scope) => change(scope, input, '暂停报送', { active: false }))
export const resumeReceiverIntake = answer(resumeReceiver, (input, scope) => change(scope, input, '恢复报送', { active: true }))

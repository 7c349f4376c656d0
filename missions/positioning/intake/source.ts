import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { newToken, tokenHash } from '@anlan/platform/auth/token'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { openSource, renewSourceToken, sourceOpened, sourceSwitched, sourceTokenRenewed, switchSource } from '../contract/source.ts'
import { needsPort, portsFrom } from '../rules/reach.ts'
import { firstPortOf } from './first-port.ts'
import { changeSource, findSource, freePort, insertSource, type SourceRow } from '../store/sources.ts'

export const openSourceIntake = answer(openSource, async ({ id, name, protocol, coordinates }, scope) => {
  const { tx, org } = scope
  const token = newToken(18)
  const port = needsPort(protocol) ? await freePort(tx, portsFrom(firstPortOf(scope)).firstOwn) : null
  if ((await insertSource(tx, { org, id, name, protocol, coordinates, port, tokenHash: tokenHash(token) })) === 0) return refuse('source-stands', '这个数据源已建立', { kind: 'conflict' })
  scope.record(sourceOpened, { subject: id, data: { id, name, protocol } })
  return accept({ id, token })
})

/** The source at the version that somebody saw. */
const seen = async (scope: Scope, id: Id, version: number): Promise<Decision<SourceRow>> => {
  const row = await findSource(scope.tx, scope.org, id)
  if (row === undefined) return refuse('no-such-source', '没有这个数据源', { kind: 'missing' })
  return row.version === version ? accept(row) : refuse('stale', '数据源刚刚被他人修改，请刷新后再操作', { kind: 'conflict' })
}

export const renewSourceTokenIntake = answer(renewSourceToken, async ({ id, version }, scope) => {
  const row = await seen(scope, id, version)
  if (!row.accepted) return row
  const token = newToken(18)
  await changeSource(scope.tx, { ...row.value, version: version + 1, tokenHash: tokenHash(token) })
  scope.record(sourceTokenRenewed, { subject: id, data: { id, name: row.value.name, protocol: row.value.protocol } })
  return accept({ id, token })
})

export const switchSourceIntake = answer(switchSource, async ({ id, version, active }, scope) => {
  const row = await seen(scope, id, version)
  if (!row.accepted) return row
  await changeSource(scope.tx, { ...row.value, version: version + 1, active })
  scope.record(sourceSwitched, { subject: id, data: { id, name: row.value.name, protocol: row.value.protocol, active } })
  return accept({ id, active })
})

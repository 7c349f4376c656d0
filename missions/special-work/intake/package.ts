import { accept, refuse } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { packageSaved, savePackage, type WorkPackage } from '../contract/package.ts'
import type { Permit } from '../contract/permit.ts'
import { whoActs } from '../rules/life/deciding.ts'
import { draftOf } from '../rules/life/draft.ts'
import { joined, kindsToMake, requestFor } from '../rules/package/link-drafts.ts'
import { permitsOfPackages, readPackage, savePackageRow } from '../store/packages.ts'
import { newNumber } from './ask.ts'
import { kindFits } from './light.ts'
import { requestWithNames } from './named.ts'
import { actorOf, keepPermit } from './on-permit.ts'

/** The drafts that stand in it, written anew with what all share and with the links; those that were asked for stay as they are. */
const rejoin = async (scope: Scope, standing: readonly Permit[], shared: WorkPackage['shared'], all: readonly string[]) => {
  for (const permit of standing.filter(({ state }) => state === 'draft')) {
    const kept = await keepPermit(scope, { ...permit, request: joined(permit, shared, all), version: permit.version + 1, updatedAt: scope.now, updatedBy: scope.actor.name }, 'save')
    if (!kept.accepted) return kept
  }
  return accept(true)
}

export const savePackageIntake = answer(savePackage, async ({ id, version, title, plan, kinds, shared: asked }, scope) => {
  const by = whoActs(actorOf(scope))
  if (!by.accepted) return by
  const before = await readPackage(scope.tx, scope.org, id)
  if ((before?.version ?? 0) !== version) return refuse('stale', '作业包刚刚被他人修改，请刷新后再操作', { kind: 'conflict' })
  if (asked.until <= asked.from) return refuse('package-period', '结束时间应晚于开始时间，请修改', { field: 'shared.until' })
  for (const kind of kinds) {
    const fits = await kindFits(scope, kind)
    if (!fits.accepted) return fits
  }
  const standing = await permitsOfPackages(scope.tx, scope.org, [id])
  const make = kindsToMake(kinds, standing)
  if (!make.accepted) return make
  const named = await requestWithNames(scope, requestFor(kinds[0] ?? 'hot-work', asked, []))
  if (!named.accepted) return named
  const { detail: _detail, links: _links, ...shared } = named.value
  const fresh = make.value.map((kind) => ({ id: scope.newId(), kind }))
  const all = [...standing, ...fresh].map((it) => it.id)
  const rejoined = await rejoin(scope, standing, shared, all)
  if (!rejoined.accepted) return rejoined
  const made = []
  for (const { id: permit, kind } of fresh) {
    const draft = draftOf({ id: permit, number: await newNumber(scope, kind), plan, package: id, replaces: null, request: requestFor(kind, shared, all.filter((it) => it !== permit)) }, by.value, scope.now)
    const kept = await keepPermit(scope, draft, 'save')
    if (!kept.accepted) return kept
    made.push({ id: permit, kind, number: draft.number })
  }
  const whole: WorkPackage = { id, version: version + 1, title, plan, shared, createdAt: before?.createdAt ?? scope.now, createdBy: before?.createdBy ?? by.value, updatedAt: scope.now, updatedBy: by.value.name }
  if (!(await savePackageRow(scope.tx, scope.org, whole))) return refuse('stale', '作业包刚刚被他人修改，请刷新后再操作', { kind: 'conflict' })
  scope.record(packageSaved, { subject: id, data: { package: whole, made: made.map((it) => it.id) } })
  return accept({ id, version: whole.version, made })
})

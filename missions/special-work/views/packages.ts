import { accept, refuse } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { getPackage, listPackages } from '../contract/package.ts'
import { gatherFacts } from '../intake/gather-facts.ts'
import { nextTurn, openGates } from '../rules/gates/gates.ts'
import { turnIn } from '../rules/package/order.ts'
import { listPackageRows, permitsOfPackages, readPackage } from '../store/packages.ts'
import { liner } from './line.ts'

const getPackageView = answer(getPackage, async ({ id }, scope) => {
  const found = await readPackage(scope.tx, scope.org, id)
  if (found === undefined) return refuse('no-such-package', '没有这个作业包', { kind: 'missing' })
  const permits = await permitsOfPackages(scope.tx, scope.org, [id])
  const lineOf = await liner(scope)
  const members = []
  for (const permit of permits) {
    const turn = nextTurn[permit.state]
    const missing = turn === null ? [] : openGates(turn, permit, await gatherFacts(scope, permit))
    const linked = permits.every((it) => it.id === permit.id || (permit.request.links.includes(it.id) && it.request.links.includes(permit.id)))
    members.push({ ...lineOf(permit), ...turnIn(permit.request.detail), missing, linked })
  }
  return accept({ package: found, permits: members.toSorted((a, b) => a.order - b.order || a.number.localeCompare(b.number)), now: scope.now })
})

const listPackagesView = answer(listPackages, async (input, { tx, org }) => {
  const { rows, total } = await listPackageRows(tx, org, input)
  const permits = await permitsOfPackages(tx, org, rows.map(({ id }) => id))
  return accept({
    total,
    rows: rows.map(({ id, title, shared: { place, from, until, inCharge } }) => ({
      id, title, area: place.area, spot: place.spot, from, until, inCharge: inCharge.name, permits: permits.filter((it) => it.package === id).map(({ id: permit, kind, number, level, state }) => ({ id: permit, kind, number, level, state })),
    })),
  })
})

export const packageViews = [getPackageView, listPackagesView]

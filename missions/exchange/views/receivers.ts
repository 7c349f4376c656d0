import { accept } from '@anlan/kernel/decision'
import { ownOrg } from '@anlan/plant/contract/org'
import { answer } from '@anlan/platform/module/module'
import { listDeliveries } from '../contract/delivery.ts'
import { lastImport } from '../contract/import.ts'
import { lastReconciliation } from '../contract/reconciliation.ts'
import { listReceivers } from '../contract/receiver.ts'
import { DEFAULT_WORK_WIRE } from '../contract/special-work-wire.ts'
import { RECEIVER_KINDS } from '../contract/records.ts'
import { WAITS_FOR_CODE } from '../intake/hold-reasons.ts'
import { conditionOf } from '../rules/condition.ts'
import { countDeliveries, listDeliveryRows } from '../store/list-deliveries.ts'
import { latestImport } from '../store/imports.ts'
import { latestReconciliation } from '../store/reconciliations.ts'
import { heldBecause, loadReceivers } from '../store/receivers.ts'

const NOTHING = { delivered: 0, waiting: 0, held: 0, refused: 0, oldest: null }

const receiversView = answer(listReceivers, async (_input, scope) => {
  const [rows, counts] = [await loadReceivers(scope.tx, scope.org), await countDeliveries(scope.tx, scope.org)]
  const org = await scope.ask(ownOrg, {})
  const waiting = await heldBecause(scope.tx, scope.org, WAITS_FOR_CODE)
  const receivers = rows.map((row) => {
    const { oldest, ...count } = counts.find((it) => it.receiver_id === row.id) ?? { ...NOTHING, receiver_id: row.id }
    const { delivered, waiting: queued, held, refused } = count
    const condition = conditionOf({
      kind: row.kind,
      active: row.active,
      // The installation decides where the enterprise does not; what it decided is seen by what is held.
      acceptsProvisional: row.accepts_provisional ?? !waiting.includes(row.id),
      provisional: org.accepted && org.value.provisional,
      down: row.down_since !== null,
      waiting: queued,
    })
    return {
      id: row.id, kind: row.kind, name: RECEIVER_KINDS[row.kind], adapter: row.adapter, url: row.url,
      keySet: row.adapter === 'district-inbox' || row.secret !== null,
      specialWork: row.adapter === 'city-hub' ? (row.special_work ?? DEFAULT_WORK_WIRE) : null,
      masters: [...row.masters], active: row.active, acceptsProvisional: row.accepts_provisional, version: row.version,
      health: {
        condition, delivered, waiting: queued, held, refused,
        oldestWaitingAt: oldest, lastSuccessAt: row.last_success_at, downSince: row.down_since, lastError: row.last_error,
      },
    }
  })
  return accept({ receivers })
})

const deliveriesView = answer(listDeliveries, async ({ receiver, receiverKind, record, state, kind, search = '', offset, limit }, scope) =>
  accept(await listDeliveryRows(scope.tx, scope.org, { receiver, receiverKind, record, states: state, kinds: kind, search, offset, limit })),
)

const reconciliationView = answer(lastReconciliation, async ({ receiver }, scope) =>
  accept({ reconciliation: (await latestReconciliation(scope.tx, scope.org, receiver)) ?? null }),
)

const importView = answer(lastImport, async ({ receiver }, scope) => accept({ run: (await latestImport(scope.tx, scope.org, receiver)) ?? null }))

export const exchangeViews = [importView, receiversView, deliveriesView, reconciliationView]

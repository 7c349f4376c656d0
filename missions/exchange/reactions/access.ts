import { BrokenInvariant } from '@anlan/kernel/fault'
import type { Id } from '@anlan/kernel/id'
import { type Org, ownOrg } from '@anlan/plant/contract/org'
import { installationKey } from '@anlan/platform/auth/installation-key'
import { type House, systemSpeaker } from '@anlan/platform/module/house'
import type { Scope } from '@anlan/platform/module/scope'
import { inboxPurpose } from '../contract/inbox-key.ts'
import type { ReceiverAccess } from '../contract/adapter.ts'
import { RECEIVER_KINDS } from '../contract/records.ts'
import { loadReceiver, type ReceiverRow } from '../store/receivers.ts'

export const NAME = '数据交换'

/** One transaction of the runner in the name of an org. */
export const actAs = <T>(house: House, org: Id, work: (scope: Scope) => Promise<T>): Promise<T> => house.act(systemSpeaker(org, NAME, 'exchange'), work)

export interface Standing {
  readonly receiver: ReceiverRow
  readonly org: Org
}

export const standingOf = async (scope: Scope, id: Id): Promise<Standing> => {
  const [receiver, org] = [await loadReceiver(scope.tx, scope.org, id), await scope.ask(ownOrg, {})]
  if (receiver === undefined || !org.accepted) throw new BrokenInvariant(`receiver ${id} of ${scope.org} has no owner`)
  return { receiver, org: org.value }
}

export const nameOf = ({ kind }: ReceiverRow): string => RECEIVER_KINDS[kind]

export const acceptsProvisional = (house: House, { accepts_provisional: own }: ReceiverRow): boolean => own ?? house.settings['acceptsProvisional'] === 'yes'

/** Addresses that an enterprise did not set are those of the installation; the district's key is computed, never kept. */
export const accessOf = async (house: House, { receiver, org }: Standing): Promise<ReceiverAccess> => ({
  org: org.id,
  url: receiver.url ?? house.settings[receiver.kind === 'province' ? 'stationUrl' : 'inboxUrl'] ?? '',
  companyCode: org.registrationCode ?? '',
  code: receiver.code ?? '',
  ...(receiver.special_work === null ? {} : { specialWork: receiver.special_work }),
  ...(receiver.positioning === null ? {} : { positioning: receiver.positioning }),
  key: receiver.secret ?? (await installationKey(house.dataFolder, inboxPurpose(org.id))),
})

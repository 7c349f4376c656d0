import { registerEventsOf } from '@anlan/kernel/register'
import { personSaved } from '@anlan/people/contract/person'
import { planRegister } from '@anlan/plant/contract/place'
import { react, reactOnce } from '@anlan/platform/module/module'
import { accuracyTestBegun, accuracyTestEnded } from '../contract/accuracy-test.ts'
import { cardBound, cardRegister, cardUnbound } from '../contract/card.ts'
import { fenceRegister } from '../contract/fence.ts'
import { groundRegister } from '../contract/ground.ts'
import { silenceRegister } from '../contract/silence.ts'
import { sourceOpened, sourceSwitched, sourceTokenRenewed } from '../contract/source.ts'
import { countSetting } from '../store/engine-memory.ts'
import { forgetUnknown } from '../store/unknown-cards.ts'

const both = (register: Parameters<typeof registerEventsOf>[0]) => {
  const { saved, removed } = registerEventsOf(register)
  return [saved, removed]
}

/** Whoever runs the engine, in whichever process, sees that it is set by something else now. */
export const followSetting = reactOnce(
  'positioning.follow-setting',
  [
    ...both(fenceRegister), ...both(groundRegister), ...both(silenceRegister), ...both(planRegister), ...both(cardRegister),
    cardBound, cardUnbound, personSaved, sourceOpened, sourceSwitched, sourceTokenRenewed, accuracyTestBegun, accuracyTestEnded,
  ],
  async ({ tx, org }) => void (await countSetting(tx, org)),
)

/** Registered by now: no stranger any more. */
export const cardKnown = react('positioning.card-known', registerEventsOf(cardRegister).saved, async ({ data: { after } }, { tx, org }) => {
  const { number } = after as { readonly number: string }
  await forgetUnknown(tx, org, number)
})

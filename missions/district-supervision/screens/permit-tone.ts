import type { StateWord } from '@anlan/platform/ui/detail/detail'
import type { DeliveredState } from '../contract/special-work.ts'

const TONES: Readonly<Record<DeliveredState, StateWord['tone']>> = { preparing: 'off', signing: 'off', issued: 'open', working: 'open', suspended: 'late', finished: 'open', closed: 'done', void: 'off', cancelled: 'off' }

export const permitTone = (state: DeliveredState): StateWord['tone'] => TONES[state]

import { StateTag } from '@anlan/platform/ui/detail-page'
import { type CardStatus, LINK_STATES } from '../../contract/card.ts'

const TONES = { online: 'done', silent: 'late', off: 'off' } as const

export const LinkTag = ({ link }: Pick<CardStatus, 'link'>) => <StateTag words={LINK_STATES[link]} tone={TONES[link]} />

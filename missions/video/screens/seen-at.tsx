import type { z } from 'zod'
import { When } from '@anlan/platform/ui/when'
import { CHOSEN_WHY } from '../contract/cameras-for.ts'
import type { followPerson } from '../contract/follow-person.ts'

type Followed = z.output<typeof followPerson.output>

/** Where somebody was seen last, in words. */
export const SeenAt = ({ seen, area }: Pick<Followed, 'seen' | 'area'>) => (seen === null ? '此刻没有定位，不知道在哪里' : <>{area === '' ? '不在已登记的区域内' : area}，{seen.plan}，东 {Math.round(seen.x)} 米，北 {Math.round(seen.y)} 米，<When at={seen.at} />定位</>)

/** Why a camera sees the place, and how far off it is. */
export const whyWords = ({ why, metres }: Pick<Followed['cameras'][number], 'why' | 'metres'>): string => `${CHOSEN_WHY[why].replace('作业', '')}${metres === null ? '' : `，${metres} 米`}`

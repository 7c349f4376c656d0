import { Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { districtOverview } from '../contract/overview.ts'
import { OrderCounts } from './order-counts.tsx'
import { TodayCards } from './today-cards.tsx'

export const Panel = () => <Shown answer={useQueryOf(districtOverview, {}, { every: 15_000 })}>{(overview) => <><OrderCounts /><TodayCards overview={overview} /></>}</Shown>

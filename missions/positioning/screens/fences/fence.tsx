import '../positioning.css'
import { useState } from 'react'
import { endpointsOf } from '@anlan/kernel/register'
import { Facts } from '@anlan/platform/ui/detail-page'
import { GoTo } from '@anlan/platform/ui/go-to'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { newId } from '@anlan/platform/ui/new-id'
import { Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { type FenceData, fenceRegister } from '../../contract/fence.ts'
import { floorWords } from '../live-words.ts'
import { useGrounds } from '../use-ground.ts'
import { freshFence } from './fence-draft.ts'
import { FenceEditor } from './fence-editor.tsx'
import { FenceMap } from './fence-map.tsx'
import { spanWords } from './span-words.ts'
import { ruleWords } from './rule-words.ts'

const { get } = endpointsOf(fenceRegister)

/** One fence: drawn by those who may, looked at by the others. */
export const Page = ({ params, roles }: PageProps) => {
  const id = params['id'] ?? 'new'
  const [fresh] = useState(newId)
  const [turn, setTurn] = useState(0)
  const writes = fenceRegister.may.write.some((role) => roles.includes(role))
  const answer = useQueryOf(get, { id }, { skip: id === 'new' })
  return (
    <section className="po-page">
      <header className="al-page-head">
        <GoTo to="/positioning/fences" className="al-back">电子围栏</GoTo>
        <h1>{id === 'new' ? '新增电子围栏' : (answer.value?.data.name ?? '电子围栏')}</h1>
      </header>
      {id === 'new' ? writes ? <FenceEditor id={fresh} version={0} initial={freshFence('')} onReload={() => {}} /> : null : (
        <Shown answer={answer}>
          {({ data, version }) =>
            writes ? <FenceEditor key={`${id}-${turn === 0 ? '' : version}`} id={id} version={version} initial={data} onReload={() => {
              setTurn(turn + 1)
              answer.refetch()
            }} /> : <FenceView id={id} data={data} />
          }
        </Shown>
      )}
    </section>
  )
}

const FenceView = ({ id, data }: { readonly id: string; readonly data: FenceData }) => {
  const grounds = useGrounds()
  return (
    <div className="po-live">
      <FenceMap id={id} draft={data} plan={grounds.planOf(data.plan)} grounds={grounds} />
      <aside className="po-side po-form" aria-label="围栏内容">
        <Facts
          facts={[
            { title: '平面图', value: data.plan },
            { title: '楼层', value: data.floors === null ? '所有楼层' : `${floorWords(data.floors.from)}至 ${floorWords(data.floors.to)}` },
            { title: '生产区内', value: data.production ? '是' : '否' },
            { title: '装置区', value: data.unitArea ? '是' : '否' },
            { title: '高危工艺建筑', value: data.highRiskBuilding ? '是' : '否' },
            { title: '有效期', value: spanWords(data) },
            { title: '启用', value: data.active ? '是' : '否' },
            { title: '规则', wide: true, value: data.rules.map(ruleWords).join('；') || '没有规则，只统计人数' },
          ]}
        />
      </aside>
    </div>
  )
}

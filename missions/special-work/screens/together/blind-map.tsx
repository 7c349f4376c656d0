import './together.css'
import { useState } from 'react'
import { endpointsOf } from '@anlan/kernel/register'
import { areaRegister, planRegister } from '@anlan/plant/contract/place'
import { fileAddress } from '@anlan/platform/ui/file-link'
import { useHere } from '@anlan/platform/ui/here'
import { PlanShape } from '@anlan/platform/ui/plan/plan-shape'
import { PlanStage } from '@anlan/platform/ui/plan/plan-stage'
import { Empty, Note, Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { BLIND_STATES, type BlindLine, listBlinds } from '../../contract/blind.ts'

const [areas, plans] = [endpointsOf(areaRegister), endpointsOf(planRegister)]
const MOST = 500
const NEAR = 16

const Mark = ({ blind: { number, state, x, y }, height, px }: { readonly blind: BlindLine; readonly height: number; readonly px: number }) => (
  <g className="swt-blind" data-fitted={state === 'fitted'} transform={`translate(${x ?? 0} ${height - (y ?? 0)}) scale(${px})`}>
    <path d="M-3-10H3V-3H10V3H3V10H-3V3H-10V-3H-3Z" strokeWidth={1.5} transform={state === 'fitted' ? 'rotate(45)' : ''} />
    <text x={13} y={5} fontSize={13} strokeWidth={3}>{number} {BLIND_STATES[state]}</text>
  </g>
)

/** Blinds where they are: filled and turned while in, hollow when out, each with its words. */
export const BlindMap = () => {
  const { org, navigate } = useHere()
  const [name, setName] = useState<string | undefined>(undefined)
  const planRows = useQueryOf(plans.list, { limit: MOST })
  const areaRows = useQueryOf(areas.list, { limit: MOST }).value?.rows ?? []
  const blinds = useQueryOf(listBlinds, { limit: MOST }).value?.rows ?? []
  return (
    <Shown answer={planRows}>
      {({ rows }) => {
        const plan = rows.find(({ data }) => data.name === name) ?? rows[0]
        if (plan === undefined) return <Empty title="还没有平面图" hint="请先在“区域平面图”中登记" />
        const { widthMetres, heightMetres, image } = plan.data
        const here = blinds.filter((it) => it.plan === plan.data.name && it.x !== null && it.y !== null)
        const lost = blinds.filter((it) => it.x === null || it.y === null)
        return (
          <div className="swt-map">
            {rows.length < 2 ? null : <label>平面图 <select className="al-input" value={plan.data.name} onChange={(event) => setName(event.target.value)}>{rows.map(({ id, data }) => <option key={id}>{data.name}</option>)}</select></label>}
            {lost.length === 0 ? null : <Note>{lost.length} 块盲板没有位置，图上看不到：{lost.slice(0, 5).map(({ number }) => number).join('、')}{lost.length > 5 ? '等' : ''}</Note>}
            <PlanStage
              plan={{ widthMetres, heightMetres }} about={`盲板位置图，图上 ${here.length} 块，内容同列表`} {...(image === '' ? {} : { picture: fileAddress(org.id, image) })}
              onPress={(at, screen) => {
                const found = here.find((it) => Math.hypot((it.x ?? 0) - at.x, (it.y ?? 0) - at.y) * screen.scale <= NEAR)
                if (found !== undefined) navigate(`/special-work/blinds/${found.id}`)
              }}
            >
              {({ px }) => (
                <>
                  {areaRows.filter(({ data }) => data.plan === plan.data.name && data.polygon.length >= 3).map(({ id, data }) => <PlanShape key={id} name={data.name} about={data.name} level={undefined} ring={data.polygon} height={heightMetres} letter={12 * px} chosen={false} />)}
                  {here.map((it) => <Mark key={it.id} blind={it} height={heightMetres} px={px} />)}
                </>
              )}
            </PlanStage>
          </div>
        )
      }}
    </Shown>
  )
}

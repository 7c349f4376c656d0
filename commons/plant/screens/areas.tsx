import { useState } from 'react'
import { endpointsOf } from '@anlan/kernel/register'
import { Button } from '@anlan/platform/ui/button'
import { fileAddress } from '@anlan/platform/ui/file-link'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { ringPoints } from '@anlan/platform/ui/plan/plan-shape'
import { PlanView } from '@anlan/platform/ui/plan/plan-view'
import { Note, RefusalNote } from '@anlan/platform/ui/states'
import { useCommandOf } from '@anlan/platform/ui/use-command'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { AREA_LEVELS, areaRegister, type PlanPoint, planRegister } from '../contract/place.ts'
import { AreaForms } from './area-forms.tsx'
import { AreaLevel, AreaList } from './area-list.tsx'
import { AreaShape } from './area-shape.tsx'
import './plant.css'

const areas = endpointsOf(areaRegister)
const plans = endpointsOf(planRegister)
/** Until the enterprise gives its own size. */
const SCHEMATIC = { name: '', widthMetres: 300, heightMetres: 200, image: '' }

export const Page = ({ org, roles }: PageProps) => {
  const asked = useQueryOf(areas.list, { limit: 500 })
  const plan = useQueryOf(plans.list, { limit: 1 }).value?.rows[0]
  const save = useCommandOf(areas.save)
  const [chosen, setChosen] = useState<string | undefined>(undefined)
  const [ring, setRing] = useState<readonly PlanPoint[] | undefined>(undefined)
  const rows = (asked.value?.rows ?? []).toSorted((a, b) => a.data.level.localeCompare(b.data.level) || a.data.name.localeCompare(b.data.name, 'zh-CN'))
  const ground = plan?.data ?? SCHEMATIC
  const area = rows.find((row) => row.id === chosen)
  const drawing = ring !== undefined
  const write = areaRegister.may.write.some((role) => roles.includes(role))
  const finish = async () => {
    if (area === undefined || ring === undefined) return
    const decision = await save.send({ id: area.id, version: area.version, data: { ...area.data, plan: ground.name, polygon: [...ring] } })
    if (decision?.accepted) setRing(undefined)
  }
  return (
    <section className="plant-page">
      <header className="al-page-head">
        <h1>区域平面图</h1>
        <span className="al-count">{asked.value === undefined ? '' : `${rows.length} 个区域`}</span>
        {write && !drawing ? <AreaForms area={area} plan={plan} onDraw={() => setRing([])} onMade={setChosen} /> : null}
      </header>
      {plan === undefined && asked.value !== undefined ? <Note>还没有设置厂区尺寸，暂按 {SCHEMATIC.widthMetres} 米 × {SCHEMATIC.heightMetres} 米的示意图显示。</Note> : null}
      {drawing ? <Note action={<span className="al-actions"><Button onClick={() => setRing(ring.slice(0, -1))} disabled={ring.length === 0}>撤销一点</Button><Button onClick={() => setRing(undefined)}>取消</Button><Button kind="primary" busy={save.sending} disabled={ring.length < 3} onClick={() => void finish()}>完成</Button></span>}>在图上依次点击“{area?.data.name}”的各个角，已有 {ring.length} 个角，至少三个</Note> : null}
      {save.refusal === undefined ? null : <RefusalNote refusal={save.refusal} />}
      <div className="plant-map">
        <PlanView plan={ground} drawing={drawing} {...(ground.image === '' ? {} : { picture: fileAddress(org.id, ground.image) })} {...(drawing ? { onPress: (at: PlanPoint) => setRing([...ring, at]) } : {})}>
          {(view) => (
            <>
              {rows.filter((row) => row.data.polygon.length >= 3 && !(drawing && row.id === chosen)).map(({ id, data }) => (
                <AreaShape key={id} name={data.name} level={data.level} explosive={data.explosive} ring={data.polygon} height={ground.heightMetres} chosen={id === chosen} letter={view.width / 58} onChoose={() => (drawing ? undefined : setChosen(id))} />
              ))}
              {drawing ? <polyline points={ringPoints(ring, ground.heightMetres)} fill="#0f766e33" stroke="#0f766e" strokeWidth={view.width / 300} /> : null}
              {drawing ? ring.map((corner, at) => <circle key={`${corner.x}-${corner.y}-${at}`} cx={corner.x} cy={ground.heightMetres - corner.y} r={view.width / 150} fill="#0f766e" />) : null}
            </>
          )}
        </PlanView>
        <aside className="plant-area-side">
          <AreaList rows={rows} chosen={chosen} disabled={drawing} onChoose={setChosen} />
          {rows.length === 0 && asked.value !== undefined ? <p className="al-none">{write ? '还没有区域。点“新增区域”登记，再在图上绘制范围。' : '还没有区域，由安全管理人员登记和绘制。'}</p> : null}
        </aside>
        <ul className="plant-legend" aria-label="图例">
          {(Object.keys(AREA_LEVELS) as (keyof typeof AREA_LEVELS)[]).map((level) => (
            <li key={level}>
              <AreaLevel level={level} />
            </li>
          ))}
          <li data-line="dashed">虚线为爆炸危险区域</li>
          <li>滚轮缩放，拖动平移</li>
        </ul>
      </div>
    </section>
  )
}

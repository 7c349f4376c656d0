import { Button } from '@anlan/platform/ui/button'
import type { FieldWords } from '@anlan/platform/ui/form/check-form'
import { POSITIONING } from '@anlan/standards/positioning'
import type { PatrolStop } from '../../contract/patrol-stop.ts'
import { Said } from '../fences/said.tsx'
import type { Fence } from '../use-ground.ts'

interface StopFieldsProps {
  readonly stop: PatrolStop
  readonly place: number
  readonly fences: readonly Fence[]
  readonly said: FieldWords
  readonly onChange: (changes: Partial<PatrolStop>) => void
  readonly onDrop: () => void
}

const EXACT = POSITIONING.dynamicMetres.value

/** Everything of one stop. */
export const StopFields = ({ stop, place, fences, said, onChange, onDrop }: StopFieldsProps) => {
  const { id, name, shape, floor, code, minSeconds } = stop
  const field = (key: string) => `po-stop-${id}-${key}`
  const path = `data.stops.${place}`
  return (
    <div className="po-stop-fields">
      <div className="al-field">
        <label htmlFor={field('name')}>名称</label>
        <input id={field('name')} className="al-input" maxLength={50} value={name} onChange={(event) => onChange({ name: event.target.value })} />
        <Said said={said} path={`${path}.name`} />
      </div>
      <div className="po-pair">
        <div className="al-field">
          <label htmlFor={field('stay')}>至少停留（秒）</label>
          <input id={field('stay')} className="al-input" type="number" min={0} max={7200} step={1} value={Number.isNaN(minSeconds) ? '' : minSeconds} onChange={(event) => onChange({ minSeconds: event.target.valueAsNumber })} />
          <Said said={said} path={`${path}.minSeconds`} />
        </div>
        <div className="al-field">
          <label htmlFor={field('floor')}>楼层</label>
          <input id={field('floor')} className="al-input" type="number" step={1} placeholder="不限" value={floor ?? ''} onChange={(event) => onChange({ floor: event.target.value === '' ? null : Math.round(event.target.valueAsNumber) })} />
        </div>
      </div>
      <div className="al-field">
        <label htmlFor={field('code')}>巡检点编号</label>
        <input id={field('code')} className="al-input" maxLength={64} value={code} placeholder="二维码或 NFC 标签的编号" onChange={(event) => onChange({ code: event.target.value })} />
        <p className="al-clause">没有定位信号的地方凭扫码到点；与巡检点标牌的编号一致时，也用于隐患排查的到场佐证</p>
        <Said said={said} path={path} />
      </div>
      {shape === null ? <p className="al-clause">还没有范围，只凭扫码。点图可加上范围</p> : (
        <>
          {shape.kind === 'circle' ? (
            <div className="al-field">
              <label htmlFor={field('radius')}>范围半径（米）</label>
              <input id={field('radius')} className="al-input" type="number" min={1} max={200} step={0.5} value={Number.isNaN(shape.radius) ? '' : shape.radius} onChange={(event) => onChange({ shape: { ...shape, radius: event.target.valueAsNumber } })} />
              {shape.radius < EXACT ? <p className="al-wrong">小于定位误差 {EXACT} 米（{POSITIONING.dynamicMetres.clause}），误差大于半径的定位不能证明到点</p> : null}
              <Said said={said} path={`${path}.shape.radius`} />
            </div>
          ) : <p className="al-clause">范围是多边形，{shape.ring.length} 个角</p>}
          <Button onClick={() => onChange({ shape: null })}>去掉范围，只凭扫码</Button>
        </>
      )}
      {fences.length === 0 ? null : (
        <div className="al-field">
          <label htmlFor={field('fence')}>取电子围栏的范围</label>
          <select id={field('fence')} className="al-input" value="" onChange={(event) => {
            const fence = fences.find((it) => it.id === event.target.value)
            if (fence !== undefined) onChange({ shape: fence.data.shape })
          }}>
            <option value="">请选择</option>
            {fences.map((fence) => <option key={fence.id} value={fence.id}>{fence.data.name}</option>)}
          </select>
        </div>
      )}
      <Button kind="danger" onClick={onDrop}>去掉这一处</Button>
    </div>
  )
}

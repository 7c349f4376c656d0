import { useEffect, useRef } from 'react'
import { Button } from '@anlan/platform/ui/button'
import { GoTo } from '@anlan/platform/ui/go-to'
import { useHere } from '@anlan/platform/ui/here'
import type { MapFace, MapUnit } from '../../contract/risk-map.ts'
import { RiskTag } from '../risk-tag.tsx'
import type { RiskMapValue } from './risk-map.tsx'

interface MapUnitsProps {
  readonly map: RiskMapValue
  readonly face: MapFace
  readonly chosen: string | undefined
  readonly onChoose: (id: string) => void
  /** Draws the ring of a unit; only for those who keep the register. */
  readonly onDraw?: ((unit: MapUnit) => void) | undefined
}

const UNKNOWN = '9'

/** The units beside the map, the gravest first, and what is missing on it. */
export const MapUnits = ({ map, face, chosen, onChoose, onDraw }: MapUnitsProps) => {
  const { phone } = useHere()
  const here = useRef<HTMLButtonElement>(null)
  useEffect(() => here.current?.scrollIntoView({ block: 'nearest' }), [chosen])
  const zone = map.zones.find(({ id }) => id === chosen)
  const within = (unit: MapUnit): boolean => unit.id === chosen || zone?.units.includes(unit.id) === true
  const placeless = new Set(map.placeless)
  const empty = map.zones.filter(({ units }) => units.length === 0)
  const units = map.units.toSorted((a, b) => ((a[face] ?? UNKNOWN) < (b[face] ?? UNKNOWN) ? -1 : (a[face] ?? UNKNOWN) > (b[face] ?? UNKNOWN) ? 1 : a.name.localeCompare(b.name, 'zh-CN')))
  return (
    <aside className="dp-map-side" aria-label="风险单元">
      <h2>风险单元 {map.units.length} 个</h2>
      {map.units.length === 0 ? <p className="al-none dp-map-none">还没有风险单元，请先建立风险清单</p> : null}
      <ul>
        {units.map((unit) => (
          <li key={unit.id}>
            <button ref={within(unit) ? here : undefined} type="button" aria-pressed={within(unit)} onClick={() => onChoose(unit.id)}>
              <span>
                {unit.name}
                <small>{[unit.department, placeless.has(unit.id) ? '未标注位置' : unit.areas.join('、')].filter((it) => it !== '').join(' · ')}</small>
              </span>
              <RiskTag level={unit[face]} />
            </button>
            {unit.id === chosen ? (
              <div className="dp-map-about">
                {unit.note === null ? null : <p className="al-clause">{unit.note}</p>}
                <p className="al-clause">负责人 {unit.responsible}</p>
                <span className="al-actions">
                  {phone ? null : (
                    <GoTo to={`/dual-prevention/register?at=unit:${unit.id}`} className="al-button">
                      事件和措施
                    </GoTo>
                  )}
                  {onDraw === undefined ? null : <Button onClick={() => onDraw(unit)}>{unit.polygon === null ? '绘制范围' : '重新绘制'}</Button>}
                </span>
              </div>
            ) : null}
          </li>
        ))}
      </ul>
      {empty.length === 0 ? null : (
        <>
          <h2>没有风险单元的区域 {empty.length} 个</h2>
          <ul>
            {empty.map(({ id, name }) => (
              <li key={id}>
                <button type="button" aria-pressed={id === chosen} onClick={() => onChoose(id)}>
                  {name}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </aside>
  )
}

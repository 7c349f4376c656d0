import './map.css'
import type { ReactNode } from 'react'
import type { z } from 'zod'
import type { Point } from '@anlan/kernel/geometry'
import { fileAddress } from '@anlan/platform/ui/file-link'
import { useHere } from '@anlan/platform/ui/here'
import { PlanShape, ringPoints, type ShapeState } from '@anlan/platform/ui/plan/plan-shape'
import { PlanView } from '@anlan/platform/ui/plan/plan-view'
import { levelOf } from '@anlan/platform/ui/theme/level'
import { labelOf } from '@anlan/standards/code-table'
import { RISK_LEVEL } from '@anlan/standards/code-tables'
import { type fourColourMap, MAP_FACES, type MapFace, type MapZone } from '../../contract/risk-map.ts'
import { RiskTag } from '../risk-tag.tsx'

export type RiskMapValue = z.output<typeof fourColourMap.output>

interface RiskMapProps {
  readonly map: RiskMapValue
  readonly face: MapFace
  /** The zone or the unit that is looked at. */
  readonly chosen: string | undefined
  readonly onChoose: (id: string) => void
  /** What is true at this moment, by the id of the unit: drawn over its zones, in its own colour. */
  readonly states?: ReadonlyMap<string, ShapeState>
  /** A ring that is being drawn. */
  readonly ring?: readonly Point[]
  readonly onPress?: (at: Point) => void
  readonly children?: ReactNode
}

/** Until the enterprise gives its own size. */
const SCHEMATIC = { name: '', widthMetres: 300, heightMetres: 200, image: '' }

const aboutOf = ({ name, units, unitNames, ...levels }: MapZone, face: MapFace): string =>
  units.length === 0 ? `${name}，没有风险单元` : `${name}，${MAP_FACES[face]}${levels[face] === null ? '未评定' : labelOf(RISK_LEVEL, levels[face])}，${unitNames.join('、')}`

/** The plan with its zones in the colour of their level; the same at the desk and on the phone. */
export const RiskMap = ({ map, face, chosen, onChoose, states, ring, onPress, children }: RiskMapProps) => {
  const { org } = useHere()
  const ground = map.plan ?? SCHEMATIC
  const drawing = ring !== undefined
  const isChosen = (zone: MapZone): boolean => zone.id === chosen || (chosen !== undefined && zone.units.includes(chosen))
  return (
    <div className="dp-map">
      <PlanView plan={ground} drawing={drawing} {...(ground.image === '' ? {} : { picture: fileAddress(org.id, ground.image) })} {...(drawing && onPress !== undefined ? { onPress } : {})}>
        {(view) => (
          <>
            {map.zones.filter((zone) => !(drawing && zone.id === chosen)).map((zone) => {
              const level = zone[face]
              const state = states === undefined ? undefined : zone.units.map((unit) => states.get(unit)).find((it) => it !== undefined)
              return (
                <PlanShape
                  key={`${zone.kind}-${zone.id}`}
                  name={zone.name}
                  about={aboutOf(zone, face)}
                  level={state?.level ?? (level === null ? undefined : levelOf(Number(level)))}
                  ring={zone.polygon}
                  height={ground.heightMetres}
                  chosen={isChosen(zone)}
                  letter={view.width / 58}
                  dashed={zone.explosive}
                  {...(state === undefined ? {} : { state })}
                  {...(drawing ? {} : { onChoose: () => onChoose(zone.units.length === 1 ? (zone.units[0] ?? zone.id) : zone.id) })}
                />
              )
            })}
            {ring === undefined ? null : <polyline points={ringPoints(ring, ground.heightMetres)} fill="#0f766e33" stroke="#0f766e" strokeWidth={view.width / 300} />}
            {ring?.map((corner, at) => <circle key={`${corner.x}-${corner.y}-${at}`} cx={corner.x} cy={ground.heightMetres - corner.y} r={view.width / 150} fill="#0f766e" />)}
          </>
        )}
      </PlanView>
      {children}
      <MapLegend />
    </div>
  )
}

const MapLegend = () => (
  <ul className="dp-map-legend" aria-label="图例">
    {RISK_LEVEL.rows.map(({ code }) => (
      <li key={code}>
        <RiskTag level={code} />
      </li>
    ))}
    <li data-line="grey">灰色为没有风险单元或未评定</li>
    <li data-line="dashed">虚线为爆炸危险区域</li>
  </ul>
)

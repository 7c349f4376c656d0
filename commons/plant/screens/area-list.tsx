import { useEffect, useRef } from 'react'
import type { RegisterRow } from '@anlan/kernel/register'
import { levelOf } from '@anlan/platform/ui/theme/level'
import { LevelTag } from '@anlan/platform/ui/theme/level-tag'
import { AREA_KINDS, AREA_LEVELS, type areaRegister } from '../contract/place.ts'

export type Area = RegisterRow<(typeof areaRegister)['schema']>

interface AreaListProps {
  readonly rows: readonly Area[]
  readonly chosen: string | undefined
  readonly disabled: boolean
  readonly onChoose: (id: string) => void
}

export const AreaLevel = ({ level }: { readonly level: keyof typeof AREA_LEVELS }) => <LevelTag level={levelOf(Number(level)) ?? 'blue'} words={AREA_LEVELS[level]} />

/** The same areas as on the plan, the gravest first; what is chosen there is brought into sight here. */
export const AreaList = ({ rows, chosen, disabled, onChoose }: AreaListProps) => {
  const here = useRef<HTMLButtonElement>(null)
  useEffect(() => here.current?.scrollIntoView({ block: 'nearest' }), [chosen])
  return (
    <ul className="plant-area-list" aria-label="区域">
      {rows.map(({ id, data }) => (
        <li key={id}>
          <button ref={id === chosen ? here : undefined} type="button" aria-pressed={id === chosen} disabled={disabled} onClick={() => onChoose(id)}>
            <span>
              {data.name}
              <small>{[AREA_KINDS[data.kind], data.explosive ? '爆炸危险区域' : data.hazardous ? '危险区域' : '', data.polygon.length === 0 ? '未绘制' : ''].filter(Boolean).join(' · ')}</small>
            </span>
            <AreaLevel level={data.level} />
          </button>
        </li>
      ))}
    </ul>
  )
}

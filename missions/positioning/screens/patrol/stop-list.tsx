import { useState } from 'react'
import { Button } from '@anlan/platform/ui/button'
import type { FieldWords } from '@anlan/platform/ui/form/check-form'
import type { PatrolStop } from '../../contract/patrol-stop.ts'
import type { Fence } from '../use-ground.ts'
import { moveStop } from './route-draft.ts'
import { StopFields } from './stop-fields.tsx'

interface StopListProps {
  readonly stops: readonly PatrolStop[]
  readonly fences: readonly Fence[]
  readonly chosen: string | undefined
  readonly said: FieldWords
  readonly onChoose: (stop: string | undefined) => void
  readonly onChange: (stops: PatrolStop[]) => void
}

const brief = ({ shape, code, minSeconds }: PatrolStop): string => [shape === null ? '只凭扫码' : code === '' ? '凭定位' : '凭定位，或扫码', minSeconds === 0 ? '不限停留' : `停留 ${minSeconds} 秒`].join('，')

/** The stops in their order: dragged or moved by buttons, the chosen one open. */
export const StopList = ({ stops, fences, chosen, said, onChoose, onChange }: StopListProps) => {
  const [dragged, setDragged] = useState<number | undefined>(undefined)
  return (
    <ol className="po-list po-stop-list" aria-label="巡检点">
      {stops.map((stop, place) => {
        const wrong = Object.keys(said).some((path) => path === `data.stops.${place}` || path.startsWith(`data.stops.${place}.`))
        return (
          <li
            key={stop.id}
            data-chosen={stop.id === chosen}
            onDragOver={(event) => {
              if (dragged !== undefined) event.preventDefault()
            }}
            onDrop={() => {
              if (dragged !== undefined) onChange(moveStop(stops, dragged, place))
              setDragged(undefined)
            }}
          >
            <div className="po-stop-head" draggable={stop.id !== chosen} onDragStart={() => setDragged(place)} onDragEnd={() => setDragged(undefined)}>
              <span className="po-stop-grip" title="拖动改变顺序">{place + 1}</span>
              <button type="button" aria-expanded={stop.id === chosen} onClick={() => onChoose(stop.id === chosen ? undefined : stop.id)}>
                {stop.name}
                <small className={wrong ? 'al-wrong' : ''}>{wrong ? '有内容需要修改' : brief(stop)}</small>
              </button>
              <span className="al-actions">
                <Button kind="quiet" disabled={place === 0} aria-label={`上移${stop.name}`} onClick={() => onChange(moveStop(stops, place, place - 1))}>↑</Button>
                <Button kind="quiet" disabled={place === stops.length - 1} aria-label={`下移${stop.name}`} onClick={() => onChange(moveStop(stops, place, place + 1))}>↓</Button>
              </span>
            </div>
            {stop.id === chosen ? (
              <StopFields stop={stop} place={place} fences={fences} said={said}
                onChange={(changes) => onChange(stops.map((it) => (it.id === stop.id ? { ...it, ...changes } : it)))}
                onDrop={() => onChange(stops.filter((it) => it.id !== stop.id))} />
            ) : null}
          </li>
        )
      })}
    </ol>
  )
}

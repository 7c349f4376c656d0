import type { Shape } from '../../contract/shape.ts'
import { groundOf } from '../fence-geometry.ts'
import { dropHole, moveCorner } from './shape-draft.ts'

interface MetresProps {
  readonly label: string
  readonly value: number
  readonly onChange: (value: number) => void
}

const Metres = ({ label, value, onChange }: MetresProps) => (
  <input className="al-input" type="number" step={0.1} aria-label={`${label}，米`} value={value} onWheel={(event) => event.currentTarget.blur()} onChange={(event) => Number.isFinite(event.target.valueAsNumber) && onChange(event.target.valueAsNumber)} />
)

/** The shape in metres, for those who measure and for those who do not draw. */
export const ShapeNumbers = ({ shape, onChange }: { readonly shape: Shape | undefined; readonly onChange: (shape: Shape) => void }) => {
  if (shape === undefined) return null
  return (
    <details className="po-rule">
      <summary>坐标，面积约 {Math.round(groundOf(shape)).toLocaleString('zh-CN')} 平方米</summary>
      <ul className="po-rule-body po-numbers">
        {shape.kind === 'circle' ? (
          <>
            <li>圆心<Metres label="圆心东" value={shape.x} onChange={(x) => onChange({ ...shape, x })} /><Metres label="圆心北" value={shape.y} onChange={(y) => onChange({ ...shape, y })} /></li>
            <li>半径<Metres label="半径" value={shape.radius} onChange={(radius) => radius > 0 && onChange({ ...shape, radius })} /></li>
          </>
        ) : (
          shape.ring.map(({ x, y }, corner) => (
            <li key={corner}>第 {corner + 1} 角<Metres label={`第 ${corner + 1} 角东`} value={x} onChange={(east) => onChange(moveCorner(shape, corner, { x: east, y }))} /><Metres label={`第 ${corner + 1} 角北`} value={y} onChange={(north) => onChange(moveCorner(shape, corner, { x, y: north }))} /></li>
          ))
        )}
        {shape.kind === 'polygon' ? shape.holes.flatMap((hole, place) => [
          <li key={`hole-${place}`} className="po-hole">第 {place + 1} 处挖空<button type="button" className="al-button" aria-label={`去掉第 ${place + 1} 处挖空`} onClick={() => onChange(dropHole(shape, place + 1))}>去掉</button></li>,
          ...hole.map(({ x, y }, corner) => (
            <li key={`hole-${place}-${corner}`}>第 {corner + 1} 角<Metres label={`第 ${place + 1} 处挖空第 ${corner + 1} 角东`} value={x} onChange={(east) => onChange(moveCorner(shape, corner, { x: east, y }, place + 1))} /><Metres label={`第 ${place + 1} 处挖空第 ${corner + 1} 角北`} value={y} onChange={(north) => onChange(moveCorner(shape, corner, { x, y: north }, place + 1))} /></li>
          )),
        ]) : null}
      </ul>
    </details>
  )
}

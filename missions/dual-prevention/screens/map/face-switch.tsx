import '@anlan/platform/ui/scope-switch.css'
import { useUrlState } from '@anlan/platform/ui/list/url-state'
import { MAP_FACES, type MapFace } from '../../contract/risk-map.ts'

export const useFace = (): MapFace => (useUrlState()[0]['face'] === 'residual' ? 'residual' : 'inherent')

/** By the risk before the measures, or after them. */
export const FaceSwitch = () => {
  const face = useFace()
  const [, change] = useUrlState()
  return (
    <div className="al-scope" role="group" aria-label="按哪种风险着色">
      {(Object.keys(MAP_FACES) as MapFace[]).map((it) => (
        <button key={it} type="button" aria-pressed={it === face} onClick={() => change({ face: it === 'inherent' ? undefined : it })}>
          {MAP_FACES[it]}
        </button>
      ))}
    </div>
  )
}

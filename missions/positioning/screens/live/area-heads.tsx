import type { Live } from '../use-live.ts'

interface AreaHeadsProps {
  readonly areas: Live['areas']
  readonly chosen?: string | undefined
  readonly onChoose?: (fence: string) => void
}

const MOST = 30

/** Heads by fence, the fullest first; who is silent was last heard there. */
export const AreaHeads = ({ areas, chosen, onChoose }: AreaHeadsProps) => (
  <section aria-label="各围栏人数">
    <h2>围栏 {areas.length} 个</h2>
    {areas.length === 0 ? <p className="al-none po-nothing">还没有电子围栏，不能按区域统计人数</p> : null}
    <ul className="po-list">
      {areas.toSorted((a, b) => b.heads - a.heads || a.name.localeCompare(b.name, 'zh-CN')).slice(0, MOST).map(({ fence, name, heads, silent }) => {
        const body = (
          <>
            <span className="po-words">{name}</span>
            {silent > 0 ? <span className="al-clause">其中失联 {silent} 人</span> : null}
            <strong className="po-heads">{heads} 人</strong>
          </>
        )
        return (
          <li key={fence}>
            {onChoose === undefined ? <div className="po-row">{body}</div> : (
              <button type="button" className="po-row" aria-pressed={fence === chosen} onClick={() => onChoose(fence)}>
                {body}
              </button>
            )}
          </li>
        )
      })}
    </ul>
    {areas.length > MOST ? <p className="al-clause po-nothing">只列出人数最多的 {MOST} 个，其余在图上查看</p> : null}
  </section>
)

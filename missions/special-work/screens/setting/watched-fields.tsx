import { limitStatus } from '@anlan/standards/limit'
import { SPECIAL_WORK } from '@anlan/standards/special-work/figures'
import { WORK_KIND_NAMES, WORK_KINDS, WORK_LEVELS, type WorkKind } from '@anlan/standards/special-work/kinds'
import type { Watched } from '../../contract/setting.ts'

const levelsOf = (kind: WorkKind): Readonly<Record<string, string>> => (kind in WORK_LEVELS ? WORK_LEVELS[kind as keyof typeof WORK_LEVELS] : { all: '全部' })

interface WatchedFieldsProps {
  readonly value: Watched
  readonly disabled: boolean
  readonly onChange: (value: Watched) => void
}

/** 重点作业: which kinds and levels, and above which height. */
export const WatchedFields = ({ value, disabled, onChange }: WatchedFieldsProps) => {
  const { levels, aboveMetres } = value
  const put = (kind: WorkKind, level: string, on: boolean) => onChange({ ...value, levels: { ...levels, [kind]: on ? [...(levels[kind] ?? []), level] : (levels[kind] ?? []).filter((it) => it !== level) } })
  const { watchedMetres: limit } = SPECIAL_WORK
  return (
    <>
      <p className="al-clause">在台账中可以单独筛选，在特殊作业一图、今日作业地图和甘特图上标明。标准没有规定哪些是重点作业，预设值来自监管关注的高危作业（待核），由本单位确定</p>
      <table className="swd-table swd-watched">
        <tbody>
          {WORK_KIND_NAMES.map((kind) => (
            <tr key={kind}>
              <th scope="row">{WORK_KINDS[kind]}</th>
              <td>
                {Object.entries(levelsOf(kind)).map(([level, words]) => (
                  <label key={level} className="al-choice"><input type="checkbox" className="al-check" disabled={disabled} checked={levels[kind]?.includes(level) ?? false} onChange={(event) => put(kind, level, event.target.checked)} />{words}</label>
                ))}
                {kind === 'height' ? (
                  <label className="al-choice">
                    或高于
                    <span className="al-unit"><input className="al-input" type="number" min={1} max={500} step="any" aria-label={limit.title} placeholder="不按高度" disabled={disabled} value={aboveMetres ?? ''} onChange={(event) => onChange({ ...value, aboveMetres: event.target.value === '' ? null : event.target.valueAsNumber })} /><span>{limit.unit}（预设 {limit.value} {limit.unit}，{limitStatus(limit)}）</span></span>
                  </label>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

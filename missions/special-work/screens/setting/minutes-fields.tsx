import { limitText } from '@anlan/standards/limit'
import { SPECIAL_WORK } from '@anlan/standards/special-work/figures'
import { SIGN_NODES, type SignNode } from '@anlan/standards/special-work/kinds'
import type { Setting } from '../../contract/setting.ts'

const NODES = Object.keys(SIGN_NODES) as SignNode[]

interface MinutesFieldsProps {
  readonly value: Setting['nodeMinutes']
  readonly disabled: boolean
  readonly onChange: (value: Setting['nodeMinutes']) => void
}

/** How long each node may take (AQ 3064.2-2025 5.2.2). */
export const MinutesFields = ({ value, disabled, onChange }: MinutesFieldsProps) => (
  <>
    <p className="al-clause">从轮到签批时起算，超时报警给签批人、受托人和安全管理人员，签批、退回、取消后自动消除。标准没有给出数值，不填的按 {limitText(SPECIAL_WORK.nodeMinutes)}。有停止作业的要求时不计时；因气体分析过期等原因暂不能签批的时间不扣除，报警中写明原因。修改只影响以后提请签批的作业票</p>
    <div className="swd-minutes">
      {NODES.map((node) => (
        <label key={node}>
          {SIGN_NODES[node]}
          <span className="al-unit">
            <input
              className="al-input" type="number" min={5} max={1_440} step={1} placeholder={String(SPECIAL_WORK.nodeMinutes.value)} disabled={disabled} value={value[node] ?? ''}
              onChange={(event) => {
                const { [node]: _former, ...rest } = value
                onChange(event.target.value === '' ? rest : { ...rest, [node]: event.target.valueAsNumber })
              }}
            />
            <span>分钟</span>
          </span>
        </label>
      ))}
    </div>
  </>
)

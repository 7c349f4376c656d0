import { PERSON_CLASSES, type PersonClass } from '../../contract/fence.ts'
import { ClassMark } from '../class-mark.tsx'
import type { Live } from '../use-live.ts'

const CLASSES = Object.keys(PERSON_CLASSES) as PersonClass[]

/** How many, heard and not heard, and what their marks mean. */
export const LiveCounts = ({ counts }: { readonly counts: Live['counts'] }) => (
  <div className="po-counts">
    <p className="po-count">
      在场 <strong>{counts.online.toLocaleString('zh-CN')}</strong> 人
    </p>
    <p className="po-count">
      失联 <strong>{counts.silent.toLocaleString('zh-CN')}</strong> 人
    </p>
    <ul aria-label="按类别，含失联">
      {CLASSES.map((it) => (
        <li key={it}>
          <ClassMark of={it} /> {PERSON_CLASSES[it]} {counts[it].toLocaleString('zh-CN')} 人
        </li>
      ))}
      <li>
        <ClassMark of="employee" silent /> 空心为失联，显示最后位置
      </li>
    </ul>
  </div>
)

import { fullTime } from '@anlan/platform/ui/time-words'
import { PERSON_CLASSES } from '../../contract/fence.ts'
import type { LivePerson } from '../../contract/live.ts'
import { placeWords } from '../live-words.ts'
import { silentNow } from '../signs/silent-words.ts'

interface MusterTableProps {
  readonly people: readonly LivePerson[]
  readonly now: number
  readonly nameOf: (fence: string) => string | undefined
}

/** Names with an empty box for the pen: what is ticked on paper is not claimed here. */
export const MusterTable = ({ people, now, nameOf }: MusterTableProps) => (
  <table className="po-table">
    <thead>
      <tr>
        <th scope="col">姓名</th>
        <th scope="col">类别</th>
        <th scope="col">部门岗位</th>
        <th scope="col">状态</th>
        <th scope="col">最后位置</th>
        <th scope="col">最后时间</th>
        <th scope="col" className="po-only-print">到集合点</th>
      </tr>
    </thead>
    <tbody>
      {people.map((person) => (
        <tr key={person.carrier.person} data-silent={person.silent}>
          <th scope="row">{person.carrier.name}</th>
          <td>{PERSON_CLASSES[person.carrier.class]}</td>
          <td>{[person.carrier.departmentName, person.carrier.postName].filter(Boolean).join(' ') || '—'}</td>
          <td>{person.silent ? <strong>{silentNow(person, now)}</strong> : '在线'}</td>
          <td>{person.sign?.place || placeWords(person, nameOf) || '—'}</td>
          <td>{fullTime(person.at)}</td>
          <td className="po-only-print">□</td>
        </tr>
      ))}
    </tbody>
  </table>
)

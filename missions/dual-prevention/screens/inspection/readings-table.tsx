import { READING_WORDS } from '../../contract/inspection/reading.ts'
import type { TakenReading } from '../../contract/records.ts'

/** Values as they were read with one answer. */
export const ReadingsTable = ({ readings }: { readonly readings: readonly TakenReading[] }) => (
  <table className="dp-table" aria-label="抄表">
    <thead><tr><th scope="col">监测点</th><th scope="col">读数</th><th scope="col">判断</th></tr></thead>
    <tbody>
      {readings.map(({ point, tag, name, unit, value, judgement, limit, why }) => (
        <tr key={point}>
          <td>{tag} {name}</td>
          <td>{value === null ? '—' : `${value} ${unit}`}</td>
          <td>{READING_WORDS[judgement]}{limit === null ? '' : `（${limit} ${unit}）`}{why === null ? '' : `：${why}`}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

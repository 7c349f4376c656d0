import { useQueryOf } from '@anlan/platform/ui/use-query'
import { listSigns } from '../../contract/sign.ts'
import { SignsTable } from '../signs/signs-table.tsx'
import '../signs/signs.css'

/** Who answered without being on the list of terminals: no card, or one that never spoke. */
export const MusterSigns = ({ listed }: { readonly listed: ReadonlySet<string> }) => {
  const answer = useQueryOf(listSigns, {}, { every: 5_000 }).value
  const others = answer?.signs.filter(({ person }) => !listed.has(person)) ?? []
  if (answer === undefined || others.length === 0) return null
  return (
    <section className="po-muster-area">
      <h2>没有终端位置，近 12 小时报过平安 {others.length} 人</h2>
      <SignsTable signs={others} now={answer.now} />
    </section>
  )
}

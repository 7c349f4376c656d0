import '../dual-prevention.css'
import { useMemo, useState } from 'react'
import type { z } from 'zod'
import { GoTo } from '@anlan/platform/ui/go-to'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { newId } from '@anlan/platform/ui/new-id'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { getStop } from '../../contract/stops/get-stop.ts'
import { restartUnit } from '../../contract/stops/restart-unit.ts'
import { RestartChecks } from './restart-checks.tsx'
import { checkedCount, type CheckDrafts, checksOf } from './stop-words.ts'

/** The id of a danger is made once per measure, so that a second try to send is no second danger. */
export const useDangerIds = (): ((measure: string) => string) => {
  const ids = useMemo(() => new Map<string, string>(), [])
  return (measure) => {
    const known = ids.get(measure) ?? newId()
    ids.set(measure, known)
    return known
  }
}

const Restart = ({ found: { stop, measures }, done }: { readonly found: z.output<typeof getStop.output>; readonly done: () => void }) => {
  const [drafts, setDrafts] = useState<CheckDrafts>({})
  const dangerId = useDangerIds()
  const paused = measures.filter((it) => it.paused)
  const ids = paused.map(({ measure }) => measure)
  return (
    <div className="dp-narrow">
      <GoTo to={`/dual-prevention/stops/${stop.id}`} className="al-back">
        {stop.unitName}停用
      </GoTo>
      <h1>复产检查</h1>
      <p>
        到现场逐项检查停用期间暂停的措施，已检查 {checkedCount(ids, drafts)} / {ids.length} 项。提交后排查恢复，发现的问题进入隐患治理。
      </p>
      <RestartChecks measures={paused} drafts={drafts} onChange={(measure, draft) => setDrafts((all) => ({ ...all, [measure]: draft }))} />
      <SchemaForm command={restartUnit} formKey={`restart-${stop.id}`} fixed={{ id: stop.id, version: stop.version, checks: checksOf(ids, drafts, { place: stop.unitName, dangerId }) }} submit="完成检查，恢复排查" onDone={done} />
    </div>
  )
}

export const Page = ({ params, navigate }: PageProps) => {
  const id = params['id'] ?? ''
  const answer = useQueryOf(getStop, { id })
  return <Shown answer={answer}>{(found) => <Restart found={found} done={() => navigate(`/dual-prevention/stops/${id}`, { replace: true })} />}</Shown>
}

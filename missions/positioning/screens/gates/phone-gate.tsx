import './gates.css'
import { useState } from 'react'
import { useCell } from '@anlan/platform/ui/cell'
import { plantNow } from '@anlan/platform/ui/clock'
import { useSubmit } from '@anlan/platform/ui/form/use-submit'
import { keep, readKept } from '@anlan/platform/ui/kept'
import { newId } from '@anlan/platform/ui/new-id'
import { useCachedQuery } from '@anlan/platform/ui/phone/cached-query'
import { PhonePage } from '@anlan/platform/ui/phone/phone-page'
import { outbox } from '@anlan/platform/ui/phone/sender'
import { Empty, Note, RefusalNote, Shown } from '@anlan/platform/ui/states'
import { type GateArea, gateCounts, notePassage } from '../../contract/gate.ts'
import { CountForm } from './count-form.tsx'
import { differenceWords, stateWords, waitingChange } from './gate-words.ts'

const LAST = 'positioning.last-gate'
const KEPT = '已记在手机上，联网后自动上报'

/** 门岗登记: somebody comes in, somebody goes out. Without network it waits on the phone with its own time. */
export const Page = () => {
  const answer = useCachedQuery(gateCounts, {}, { every: 10_000 })
  return (
    <PhonePage>
      <Shown answer={answer}>
        {({ areas }) => (areas.length === 0 ? <Empty title="还没有门岗" hint="请安全管理人员先在电脑端“门岗”中登记" /> : <Guard areas={areas} />)}
      </Shown>
    </PhonePage>
  )
}

const Guard = ({ areas }: { readonly areas: readonly GateArea[] }) => {
  const [picked, setPicked] = useState(() => readKept<string>(LAST))
  const gates = areas.flatMap((area) => area.gates.map((gate) => ({ ...gate, area })))
  const gate = gates.find(({ id }) => id === picked) ?? gates[0]
  const pick = (id: string) => {
    keep(LAST, id)
    setPicked(id)
  }
  return gate === undefined ? null : (
    <div className="po-guard">
      <label className="al-field">
        门岗
        <select className="al-input" value={gate.id} onChange={(event) => pick(event.target.value)}>
          {gates.map(({ id, name }) => (
            <option key={id} value={id}>{name}</option>
          ))}
        </select>
      </label>
      <Counting key={gate.id} gate={gate.id} area={gate.area} />
    </div>
  )
}

const Counting = ({ gate, area }: { readonly gate: string; readonly area: GateArea }) => {
  const submit = useSubmit(notePassage, { offline: true, formKey: `gate.${gate}` })
  const waiting = useCell(outbox).filter(({ endpoint, lastRefusal }) => lastRefusal === null && endpoint === notePassage.name)
  const [said, setSaid] = useState<string | undefined>(undefined)
  const change = waitingChange(waiting.map(({ input }) => input), gate)
  const press = async (direction: 'in' | 'out') => {
    navigator.vibrate?.(40)
    const outcome = await submit.send({ id: newId(), gate, direction, people: 1, at: plantNow() })
    if (outcome !== undefined) setSaid(outcome.kept ? KEPT : `已登记：${direction === 'in' ? '进' : '出'} 1 人`)
  }
  return (
    <>
      <p className="po-guard-now" role="status">
        {area.place}在内人数
        <strong>{area.inside === null && change === 0 ? '尚未计数' : `${(area.inside ?? 0) + change} 人`}</strong>
        定位终端 {area.cards} 个，{area.difference === null || area.difference === 0 ? stateWords(area) : differenceWords(area)}
        {waiting.length > 0 ? <>。{waiting.length} 条等待上报</> : null}
      </p>
      <div className="po-guard-keys">
        <button type="button" data-way="in" onClick={() => void press('in')}>进 +1</button>
        <button type="button" data-way="out" onClick={() => void press('out')}>出 −1</button>
      </div>
      {submit.refusal === undefined ? said === undefined ? null : <Note>{said}</Note> : <RefusalNote refusal={submit.refusal} />}
      <details>
        <summary>清点后登记当前在内人数</summary>
        <CountForm gate={gate} onDone={(kept) => setSaid(kept ? KEPT : '已按清点人数校正')} />
      </details>
    </>
  )
}

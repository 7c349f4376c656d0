import { useMemo, useState } from 'react'
import { type Instant, MINUTE, parseBeijingStamp, SECOND } from '@anlan/kernel/time'
import { Button } from '@anlan/platform/ui/button'
import { newId } from '@anlan/platform/ui/new-id'
import { FaultNote, RefusalNote } from '@anlan/platform/ui/states'
import { fullTime } from '@anlan/platform/ui/time-words'
import { useCommandOf } from '@anlan/platform/ui/use-command'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { usePlantNow } from '@anlan/platform/ui/clock'
import { analysisKind, ANALYSIS_WORDS, SEEN_CLASSES } from '../../contract/analysis-kinds.ts'
import { analysisRules } from '../../contract/analysis-rule.ts'
import type { Fact } from '../../contract/fact.ts'
import type { Look } from '../../contract/look.ts'
import { askTrial, getTrial } from '../../contract/rule-trial.ts'
import { judgeLog } from '../../rules/analysis/judge.ts'
import { ruleOf } from '../../rules/analysis/rule.ts'
import { ClipLine } from '../clip-line.tsx'

const TRIED = '01900000-0000-7000-8000-000000000000'
const LENGTHS = [1, 2, 5] as const
const stamp = (at: Instant): string => fullTime(at).replace(' ', 'T')
const instant = (text: string): Instant | undefined => parseBeijingStamp(text.replaceAll(/[-T:]/g, '').padEnd(14, '0'))

/** What would have been an alarm, each with its beginning and end. */
const spansOf = (facts: readonly Fact[]) => facts.filter(({ what }) => what === 'began').map((it) => ({ ...it, endedAt: facts.find(({ what, at }) => what === 'ended' && at >= it.at)?.at }))

const Judged = ({ looks, data, org, camera, name }: { readonly looks: readonly Look[]; readonly data: unknown; readonly org: string; readonly camera: string; readonly name: string }) => {
  const parsed = useMemo(() => analysisRules.schema.safeParse(data), [data])
  if (!parsed.success) return <p className="al-clause">填好识别内容和区域后，这里显示会怎样报警</p>
  const facts = spansOf(judgeLog([ruleOf(TRIED, parsed.data)], looks))
  const { classes } = analysisKind(parsed.data.kind)
  const most = classes.map((it) => `${SEEN_CLASSES[it]} ${looks.reduce((sum, { tracks }) => Math.max(sum, tracks.filter(({ kind }) => kind === it).length), 0)} 个`)
  return (
    <>
      <p role="status">看了 {looks.length} 幅画面{most.length === 0 ? '' : `，同一画面里最多认出${most.join('、')}`}。按现在填写的条件会报警 <strong>{facts.length}</strong> 次{facts.length === 0 ? '' : '：'}</p>
      <ul className="vi-segments">
        {facts.map((it) => (
          <li key={it.at}>
            <span>{fullTime(it.at).slice(11)} {ANALYSIS_WORDS[it.kind]}{it.count > 1 ? `，${it.count} 个` : ''}</span>
            <span className="al-clause">从 {fullTime(it.since).slice(11)} 起，{it.endedAt === undefined ? '到录像结束仍在' : `到 ${fullTime(it.endedAt).slice(11)} 结束`}{it.score > 0 ? `，置信度 ${Math.round(it.score * 100)}%` : ''}</span>
          </li>
        ))}
        {facts[0] === undefined ? null : <ClipLine org={org} camera={camera} name={name} at={facts[0].at} />}
      </ul>
    </>
  )
}

/** 试判: a recording is looked through once; then whatever is changed in the form is judged anew at once, without saving. */
export const TryRule = ({ org, camera, name, data }: { readonly org: string; readonly camera: string; readonly name: string; readonly data: unknown }) => {
  const now = usePlantNow(MINUTE)
  const [from, setFrom] = useState(() => stamp(now - 4 * MINUTE))
  const [minutes, setMinutes] = useState<number>(2)
  const [asked, setAsked] = useState<string | undefined>(undefined)
  const command = useCommandOf(askTrial)
  const start = instant(from)
  const send = async (): Promise<void> => {
    if (start === undefined) return
    setAsked(undefined)
    const decision = await command.send({ id: newId(), camera, from: start, until: start + minutes * MINUTE })
    if (decision?.accepted) setAsked(decision.value.id)
  }
  return (
    <section className="vi-try">
      <h3>试判</h3>
      <p className="vi-filters">
        <label>录像自 <input className="al-input" type="datetime-local" step={1} value={from} onChange={({ target }) => setFrom(target.value)} /></label>
        <label>时长 <select className="al-input" value={minutes} onChange={({ target }) => setMinutes(Number(target.value))}>{LENGTHS.map((it) => <option key={it} value={it}>{it} 分钟</option>)}</select></label>
        <Button icon="scan" busy={command.sending} disabled={start === undefined} onClick={() => void send()}>用录像试判</Button>
      </p>
      {command.refusal === undefined ? null : <RefusalNote refusal={command.refusal} />}
      {command.fault === undefined ? null : <FaultNote fault={command.fault} />}
      {asked === undefined ? <p className="al-clause">保存前先用一段录像试一试：识别服务把录像看一遍，按现在填写的条件判断会不会报警、什么时候报警。不产生真正的报警</p> : <Answer key={asked} id={asked} data={data} org={org} camera={camera} name={name} />}
    </section>
  )
}

const Answer = ({ id, ...shown }: { readonly id: string; readonly data: unknown; readonly org: string; readonly camera: string; readonly name: string }) => {
  const [over, setOver] = useState(false)
  const answer = useQueryOf(getTrial, { id }, over ? { keepFormer: true } : { every: SECOND, keepFormer: true })
  const trial = answer.value
  if (!over && (trial?.state === 'done' || trial?.state === 'failed')) setOver(true)
  if (trial === undefined || trial.state === 'waiting') return <p role="status">等识别服务来取……</p>
  if (trial.state === 'looking') return <p role="status">识别服务正在看这段录像……</p>
  return trial.state === 'failed' ? <p role="alert" className="vi-wrong">{trial.tip}</p> : <Judged looks={trial.looks} {...shown} />
}

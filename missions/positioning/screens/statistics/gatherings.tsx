import { useState } from 'react'
import { Button } from '@anlan/platform/ui/button'
import { StateTag } from '@anlan/platform/ui/detail-page'
import { Dialog } from '@anlan/platform/ui/dialog'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { Empty, Shown } from '@anlan/platform/ui/states'
import { fullTime } from '@anlan/platform/ui/time-words'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { useUrlState } from '@anlan/platform/ui/list/url-state'
import type { z } from 'zod'
import { frequentLife, type FrequentGathering, listFrequentGatherings } from '../../contract/frequent-gathering.ts'
import { Frame } from './frame.tsx'
import { GatheringForm, type GatheringStep } from './gathering-form.tsx'
import { GatheringWatchLine } from './gathering-watch.tsx'

type Row = z.output<typeof listFrequentGatherings.output>['rows'][number]

const TONES = { asked: 'open', answered: 'open', finished: 'done' } as const
const WHO_SHOWN = 6

const Place = ({ it, roles, open, onStep }: { readonly it: Row; readonly roles: readonly string[]; readonly open: boolean; readonly onStep: (step: GatheringStep) => void }) => {
  const may = (step: GatheringStep): boolean => (frequentLife.moves[step].from as readonly string[]).includes(it.state) && frequentLife.moves[step].may.some((role) => roles.includes(role))
  const last = it.gatherings.at(-1)
  return (
    <li className="al-section po-gathering" id={it.id} data-open={open}>
      <header>
        <h2>{it.place}{it.floor === 1 ? '' : ` ${it.floor} 层`}<small>（东 {Math.round(it.x)} 米，北 {Math.round(it.y)} 米）</small></h2>
        <StateTag words={`${frequentLife.states[it.state]}${it.overdue ? '，已超期' : ''}`} tone={it.overdue ? 'late' : TONES[it.state]} />
      </header>
      <dl className="al-facts">
        <div><dt>次数</dt><dd>{it.times} 次{last === undefined ? '' : `，最近 ${fullTime(last.at).slice(0, 16)}`}</dd></div>
        <div><dt>{it.state === 'asked' ? '分析期限' : '完成期限'}</dt><dd>{it.state === 'asked' ? fullTime(it.dueAt).slice(0, 16) : it.until}</dd></div>
        <div data-wide="true"><dt>什么时候</dt><dd>{it.gatherings.slice(-8).map(({ at, people }) => `${fullTime(at).slice(5, 16)}（${people} 人）`).join('，')}</dd></div>
        <div data-wide="true"><dt>谁</dt><dd>{it.who.slice(0, WHO_SHOWN).map(({ name, times }) => `${name} ${times} 次`).join('，')}{it.who.length > WHO_SHOWN ? ` 等 ${it.who.length} 人` : ''}</dd></div>
        {it.answered === null ? null : (
          <>
            <div data-wide="true"><dt>原因</dt><dd>{it.cause}</dd></div>
            <div data-wide="true"><dt>措施</dt><dd>{it.measures}</dd></div>
            <div><dt>责任人</dt><dd>{it.responsible?.name}</dd></div>
            <div><dt>填写</dt><dd>{it.answered.by} {fullTime(it.answered.at).slice(0, 16)}</dd></div>
          </>
        )}
        {it.finished === null ? null : <div data-wide="true"><dt>效果</dt><dd>{it.result}（{it.finished.by} {fullTime(it.finished.at).slice(0, 16)}）</dd></div>}
      </dl>
      <span className="al-actions">
        {may('answer') ? <Button kind={it.state === 'asked' ? 'primary' : 'plain'} onClick={() => onStep('answer')}>{it.state === 'asked' ? frequentLife.moves.answer.title : '修改原因和措施'}</Button> : null}
        {may('finish') ? <Button kind="primary" onClick={() => onStep('finish')}>{frequentLife.moves.finish.title}</Button> : null}
      </span>
    </li>
  )
}

/** 频繁聚集: where people gather again and again, why, and what is done about it (AQ 3064.3-2025 5.3). */
export const Page = ({ roles }: PageProps) => {
  const [url] = useUrlState()
  const answer = useQueryOf(listFrequentGatherings, { limit: 200 })
  const [step, setStep] = useState<{ readonly of: FrequentGathering; readonly step: GatheringStep } | undefined>(undefined)
  const close = () => setStep(undefined)
  return (
    <Frame at="statistics/gatherings" url={url} sheet={{ name: 'positioning.export-frequent-gatherings', input: {} }}>
      <GatheringWatchLine roles={roles} />
      <Shown answer={answer} lines={8}>
        {({ rows }) =>
          rows.length === 0 ? <Empty title="没有频繁聚集的地方" hint="同一地点的人员聚集预警达到上述次数时，会列在这里并通知安全管理人员分析原因" /> : (
            <ul className="po-gatherings">{rows.map((it) => <Place key={it.id} it={it} roles={roles} open={url['open'] === it.id} onStep={(next) => setStep({ of: it, step: next })} />)}</ul>
          )
        }
      </Shown>
      {step === undefined ? null : (
        <Dialog title={`${step.of.place}：${frequentLife.moves[step.step].title}`} place="side" onClose={close}>
          <GatheringForm gathering={step.of} step={step.step} onDone={close} />
        </Dialog>
      )}
    </Frame>
  )
}

import { type ReactNode, useState } from 'react'
import { plantNow } from '@anlan/platform/ui/clock'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { keep, readKept } from '@anlan/platform/ui/kept'
import { KeepFilesHere } from '@anlan/platform/ui/keep-file'
import { PhonePage } from '@anlan/platform/ui/phone/phone-page'
import { useSendLater } from '@anlan/platform/ui/phone/use-send-later'
import { Note } from '@anlan/platform/ui/states'
import { type MeasureRow, WORK_MEASURES } from '@anlan/standards/special-work/measures'
import type { Measure } from '../../contract/permit.ts'
import { answerMeasure } from '../../contract/prepare-permit.ts'
import { AtPermit, type PermitView } from './at-permit.tsx'
import { Done } from './done.tsx'
import { KeptNote } from './kept-note.tsx'
import { MeasureCard, rowMissing, useRow } from './measure-row.tsx'
import { ProofCard } from './proof-card.tsx'
import { type Proving, useProof } from './use-proof.ts'

interface RowProps {
  readonly view: PermitView
  readonly proving: Proving
  readonly row: MeasureRow
  readonly measure: Measure
  readonly onNext: () => void
  readonly marks: ReactNode
}

const OneRow = ({ view: { permit, shown }, proving, row, measure, onNext, marks }: RowProps) => {
  const { sendLater } = useSendLater(answerMeasure)
  const { answer, change, forget } = useRow(permit, measure, row)
  const missing = proving.held === null ? '先证明在现场' : rowMissing(answer, row)
  const confirm = async () => {
    if (answer.involved === null) return
    const { involved, reason, blanks, photos } = answer
    // What the server has shown; an own answer that waits here is before this one in the queue.
    const seen = shown.permit.measures[measure.row]?.confirmed?.at ?? null
    await sendLater({ id: permit.id, row: measure.row, involved, reason: involved ? '' : reason, blanks: involved ? { ...blanks } : {}, photos: [...photos], proofs: proving.proofs(), at: plantNow(), seen })
    navigator.vibrate?.(40)
    forget()
    onNext()
  }
  return (
    <PhonePage title={`安全措施 ${measure.row + 1}/${permit.measures.length}`} action={{ title: '确认，下一条', icon: 'check', press: () => void confirm(), ...(missing === null ? {} : { blocked: missing }) }}>
      {marks}
      <MeasureCard row={row} measure={measure} answer={answer} onChange={change} />
      <ProofCard proving={proving} />
    </PhonePage>
  )
}

const placeKey = (permit: string): string => `anlan.measure-place.${permit}`

const Rows = ({ view }: { readonly view: PermitView }) => {
  const { permit, site, home, waiting, refused } = view
  const proving = useProof(permit, site)
  const rows = WORK_MEASURES[permit.kind]
  const isOpen = (at: number) => permit.measures[at]?.confirmed === null
  const firstOpen = permit.measures.findIndex(({ confirmed }) => confirmed === null)
  const [at, setAt] = useState(() => {
    const kept = readKept<number>(placeKey(permit.id))
    return kept !== undefined && isOpen(kept) ? kept : Math.max(firstOpen, 0)
  })
  const [finished, setFinished] = useState(false)
  const go = (next: number) => {
    keep(placeKey(permit.id), next)
    setFinished(false)
    setAt(next)
    scrollTo({ top: 0 })
  }
  const next = () => {
    const later = permit.measures.findIndex((_it, row) => row > at && isOpen(row))
    const before = permit.measures.findIndex((_it, row) => row !== at && isOpen(row))
    const found = later >= 0 ? later : before
    if (found >= 0) go(found)
    else setFinished(true)
  }
  const [row, measure] = [rows[at], permit.measures[at]]
  if (finished && firstOpen < 0) return <Done title={`${permit.measures.length} 条都已确认`} words={waiting.length > 0 ? '已保存在本机，有网后按顺序自动上传' : '接着做气体分析、安全交底，再提请签批'} to={home} />
  if (permit.state !== 'preparing' && permit.state !== 'suspended') return <PhonePage title="安全措施" action={{ title: '回到作业票', to: home }}><Note>准备中和暂停时才能确认安全措施</Note></PhonePage>
  if (row === undefined || measure === undefined) return <PhonePage title="安全措施" action={{ title: '回到作业票', to: home }}><Note>这张作业票没有安全措施要确认</Note></PhonePage>
  const marks = (
    <>
      <nav className="sw-marks" aria-label="安全措施">
        {permit.measures.map((it) => (
          <button key={it.row} type="button" aria-current={it.row === at} data-done={it.confirmed !== null} aria-label={`第 ${it.row + 1} 条${it.confirmed === null ? '' : '，已确认'}`} onClick={() => go(it.row)}>{it.row + 1}</button>
        ))}
      </nav>
      <KeptNote refused={refused} />
    </>
  )
  return <OneRow key={at} view={view} proving={proving} row={row} measure={measure} onNext={next} marks={marks} />
}

/** 安全措施 row after row, with or without a network; keeps its place. */
export const Page = ({ params }: PageProps) => (
  <KeepFilesHere value>
    <AtPermit id={params['id'] ?? ''} title="安全措施">{(view) => <Rows view={view} />}</AtPermit>
  </KeepFilesHere>
)

import type { z } from 'zod'
import { Button } from '@anlan/platform/ui/button'
import { plantNow, usePlantNow } from '@anlan/platform/ui/clock'
import { useSubmit } from '@anlan/platform/ui/form/use-submit'
import { FaultNote, Note, RefusalNote } from '@anlan/platform/ui/states'
import { useCommandOf } from '@anlan/platform/ui/use-command'
import { beginSampling, type getAccuracyTest, standOnSpot } from '../../contract/accuracy-run.ts'
import { isFunctional } from '../../contract/accuracy-test.ts'
import { ACCURACY } from '../../rules/accuracy/figures.ts'
import { nextStep } from '../../rules/accuracy/next-step.ts'
import { countdown, stepWords } from './step-words.ts'

export type TestAnswer = z.output<typeof getAccuracyTest.output>

/** What to do now, with the clock that counts; pressed with a glove, on the phone also without network. */
export const StepCard = ({ answer: { test, fixes, standing }, keeps, offline = false }: { readonly answer: TestAnswer; readonly keeps: boolean; readonly offline?: boolean }) => {
  const now = usePlantNow(500)
  const step = nextStep(test, now)
  const stand = useSubmit(standOnSpot, { offline, formKey: `accuracy.${test.id}` })
  const sample = useCommandOf(beginSampling)
  const { title, text } = stepWords(test, step)
  const done = test.spots.filter(({ at }) => at !== null).length
  const spot = step.spot ?? 0
  const counted = fixes[spot] ?? 0
  const put = () => {
    navigator.vibrate?.(40)
    void stand.send({ id: test.id, spot, at: plantNow() })
  }
  const { refusal, fault } = step.kind === 'lay-tags' ? sample : { refusal: stand.refusal, fault: undefined }
  return (
    <section className="po-step" aria-live="polite" aria-label="现在要做的">
      <h2>{title}</h2>
      <p>{text}</p>
      {step.until === null ? null : <p className="po-step-clock" role="timer">{countdown(step.until, now)}</p>}
      {step.kind !== 'measure' ? null : <p>已有 <strong>{counted}</strong> 次定位，应不少于 {ACCURACY.statics.fixes} 次<progress max={ACCURACY.statics.fixes} value={Math.min(counted, ACCURACY.statics.fixes)} aria-label="定位次数" /></p>}
      {step.kind !== 'sample' && step.kind !== 'lay-tags' && step.kind !== 'wait' ? null : <p>报警现在<strong>{standing ? '已出现' : '没有出现'}</strong></p>}
      {test.spots.length === 0 || isFunctional(test.kind) ? null : <p>已完成 {done} / {test.spots.length} 点</p>}
      {refusal === undefined ? null : <RefusalNote refusal={refusal} />}
      {fault === undefined ? null : <FaultNote fault={fault} />}
      {!keeps ? <Note>测试由安全管理人员或班组长操作</Note> : (
        <>
          {step.kind === 'go-to' ? <Button kind="primary" busy={stand.sending} onClick={put}>{test.kind === 'static' ? '终端已放好' : '到达'}</Button> : null}
          {step.kind === 'settle' || step.kind === 'measure' ? <Button busy={stand.sending} onClick={put}>终端动过，这一点重新开始</Button> : null}
          {step.kind === 'lay-tags' ? <Button kind="primary" busy={sample.sending} onClick={() => void sample.send({ id: test.id, version: test.version })}>布点完成，开始采样</Button> : null}
        </>
      )}
    </section>
  )
}

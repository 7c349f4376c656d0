import '../positioning.css'
import './accuracy.css'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { useCachedQuery } from '@anlan/platform/ui/phone/cached-query'
import { PhonePage } from '@anlan/platform/ui/phone/phone-page'
import { Note, Shown } from '@anlan/platform/ui/states'
import { getAccuracyTest, standOnSpot } from '../../contract/accuracy-run.ts'
import { TEST_KINDS } from '../../contract/accuracy-test.ts'
import { verdictWords } from '../../rules/accuracy/verdict-words.ts'
import { StepCard } from './step-card.tsx'
import { TestMap } from './test-map.tsx'

const EVERY = 2_000

/** On the spot: what to do now, how long, how many fixes, where the next spot is. */
export const Page = ({ params, roles }: PageProps) => {
  const answer = useCachedQuery(getAccuracyTest, { id: params['id'] ?? '' }, { every: EVERY })
  const keeps = standOnSpot.may.some((role) => roles.includes(role))
  return (
    <PhonePage {...(answer.value === undefined ? {} : { title: TEST_KINDS[answer.value.test.kind] })}>
      <Shown answer={answer}>
        {(found) => (
          <div className="po-page po-phone po-step-phone">
            <p>{found.test.number} · {found.test.place} · 终端 {found.test.cards.join('、')}</p>
            <StepCard answer={found} keeps={keeps} offline />
            {found.test.verdict === null ? null : <Note tone={found.test.verdict.passed ? 'news' : 'refusal'}>{verdictWords(found.test.verdict)}</Note>}
            {found.step.kind === 'finish' ? <Note>请在电脑端结束测试并打印报告</Note> : null}
            <TestMap plan={found.test.plan} kind={found.test.kind} spots={found.test.spots} now={found.step.spot} tags={found.last} near />
          </div>
        )}
      </Shown>
    </PhonePage>
  )
}

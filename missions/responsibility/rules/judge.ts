import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { plantDay } from '@anlan/kernel/time'
import { type Finding, type Judgement, type LowerLevel, TOPICS } from '../contract/judgement.ts'
import { begun, type Hand } from './hand.ts'

type Place = Judgement['place']

interface Judging {
  readonly id: Id
  readonly level: Judgement['level']
  readonly findings: readonly Pick<Finding, 'topic' | 'controlled' | 'note'>[]
  readonly riskGrade: Judgement['riskGrade']
  readonly comment: string
}

/** Every topic once; what is not under control says what is done about it (应急〔2018〕74号 研判承诺). */
export const decideJudgement = (input: Judging, { place, known, standing }: { readonly place: Place; readonly known: readonly Finding[]; readonly standing: Judgement | undefined }, by: Hand): Decision<Judgement> => {
  if (standing !== undefined) return refuse('judged-already', `${place.name}今天已由${standing.signedBy.name}研判`, { kind: 'conflict' })
  const topics = new Set(input.findings.map(({ topic }) => topic))
  if (topics.size !== Object.keys(TOPICS).length) return refuse('topics-incomplete', '七项内容每项都要研判一次')
  const bare = input.findings.find(({ controlled, note }) => !controlled && note === '')
  if (bare !== undefined) return refuse('finding-without-words', `“${TOPICS[bare.topic]}”未受控，请写明情况和采取的措施`, { field: `findings.${input.findings.indexOf(bare)}.note` })
  const lax = input.findings.some(({ controlled }) => !controlled) && input.riskGrade === '4'
  if (lax) return refuse('grade-too-low', '有未受控的内容，风险等级不能为低风险', { field: 'riskGrade' })
  return accept({
    ...begun(input.id, by), day: plantDay(by.now), level: input.level, place, riskGrade: input.riskGrade, comment: input.comment,
    findings: input.findings.map((it) => ({ ...it, known: known.find(({ topic }) => topic === it.topic)?.known ?? '' })),
    signedBy: { id: by.id, name: by.name }, signedAt: by.now,
  })
}

/** The expected places with what they said; those that are not in stand first, by name. */
export const lowerLevel = (expected: readonly Place[], judged: readonly Judgement[]): LowerLevel[] => {
  const more = judged.filter(({ place }) => !expected.some(({ id }) => id === place.id)).map(({ place }) => place)
  return [...expected, ...more]
    .map((place): LowerLevel => {
      const it = judged.find((judgement) => judgement.place.id === place.id)
      return it === undefined
        ? { place, state: 'missing', riskGrade: null, signedBy: null, signedAt: null, judgement: null, uncontrolled: [] }
        : { place, state: 'signed', riskGrade: it.riskGrade, signedBy: it.signedBy.name, signedAt: it.signedAt, judgement: it.id, uncontrolled: it.findings.filter(({ controlled }) => !controlled).map(({ topic, note }) => `${TOPICS[topic]}：${note}`) }
    })
    .toSorted((a, b) => Number(a.state === 'signed') - Number(b.state === 'signed'))
}

import { accept, refuse } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { type Paper, paperWrittenUp, writeUpPaper } from '../contract/paper.ts'
import { whoActs } from '../rules/life/deciding.ts'
import { decideWriteUp } from '../rules/paper/write-up.ts'
import { readPermits } from '../store/permits.ts'
import { insertPaper } from '../store/papers.ts'
import { keptPhotos } from './kept-photos.ts'
import { namesOf } from './named.ts'
import { actorOf, onPermit } from './on-permit.ts'

export const writeUpPaperIntake = answer(writeUpPaper, async ({ id, version, photos, signed, accepted, ground, outage, end, note, ...times }, scope) => {
  const by = whoActs(actorOf(scope))
  if (!by.accepted) return by
  const kept = await keptPhotos(scope, photos)
  if (!kept.accepted) return kept
  const names = await namesOf(scope, [...signed.map(({ person }) => person), ...(accepted === null ? [] : [accepted.person])], 'signed')
  if (!names.accepted) return names
  const named = (person: string) => ({ id: person, name: names.value.get(person) ?? '' })
  const moved = await onPermit(scope, { id, version, what: 'write-up-paper' }, (deciding) =>
    decideWriteUp({ ground, outage: ground === 'outage' ? outage : null, end, note, ...times, signed: signed.map(({ person, ...it }) => ({ ...it, by: named(person) })), accepted: accepted === null ? null : { by: named(accepted.person), at: accepted.at, opinion: accepted.opinion } }, deciding))
  if (!moved.accepted) return moved
  const paper: Paper = { ground, outage: ground === 'outage' ? outage : null, photos, end, note, writtenAt: scope.now, writtenBy: by.value }
  const [permit] = await readPermits(scope.tx, scope.org, [id])
  if (permit === undefined) return refuse('no-such-permit', '没有这张作业票，请刷新后重试', { kind: 'missing' })
  await insertPaper(scope.tx, scope.org, id, paper)
  scope.record(paperWrittenUp, { subject: id, data: { permit: id, number: permit.number, paper } })
  return accept(moved.value)
})

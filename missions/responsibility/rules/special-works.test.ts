import { expect, it } from 'vitest'
import { facts } from '../testing/samples.ts'
import { declarationOf } from './declaration.ts'
import { declaredWorks, jobsOfWorks, type SpecialWork } from './special-works.ts'

const work = (kind: SpecialWork['kind'], over: Partial<SpecialWork> = {}): SpecialWork => ({ id: kind, source: 'permit', kind, level: null, title: '检修', contractor: '', ...over })
const DAY = [work('hot-work', { level: 'special' }), work('hot-work', { id: '2' }), work('height', { level: 'iv', contractor: '甲公司' }), work('blinding'), work('excavation')]

it('counts the day of special work as the commitment does, and says it back in the same words', () => {
  const { counts } = declarationOf(facts({ jobs: [...jobsOfWorks(DAY, [])] })).declaration
  expect(counts).toMatchObject({ specialFire: 1, firstFire: 0, secondFire: 1, height: 1, blindPlate: 1, earthwork: 1, contractorJobs: 1 })
  expect(declaredWorks(counts)).toMatchObject({ 'hot-work:special': 1, 'hot-work:second': 1, height: 1, blinding: 1, excavation: 1, lifting: 0 })
})

it('counts what was written down by hand under the same permit once', () => expect(jobsOfWorks(DAY, [{ ticket: 'height' }, { ticket: null }]).map(({ kind }) => kind)).toEqual(['fire', 'fire', 'blind-plate', 'earthwork']))

import { describe, expect, it } from 'vitest'
import { DAY, HOUR } from '@anlan/kernel/time'
import { detailOf } from '../testing/permit.ts'
import { neededCertificate } from './needed-certificate.ts'
import { validityOf } from './validity.ts'

describe('validity', () => {
  it.each([
    ['hot-work', {}, 'special', 8 * HOUR], ['hot-work', {}, 'first', 8 * HOUR], ['hot-work', {}, 'second', 72 * HOUR], ['hot-work', {}, null, 72 * HOUR], ['confined-space', {}, null, 24 * HOUR], ['blinding', {}, null, 24 * HOUR], ['height', {}, 'i', 7 * DAY],
    ['lifting', {}, 'third', 24 * HOUR], ['temporary-power', {}, null, 15 * DAY], ['temporary-power', { special: '停车检修' }, null, 30 * DAY], ['excavation', {}, null, 7 * DAY], ['road-closure', {}, null, 7 * DAY],
  ] as const)('%s %j %s', (kind, over, level, most) => expect(validityOf(detailOf(kind, over), level).most).toBe(most))
  it('may be shorter by the enterprise, never longer', () => {
    expect(validityOf(detailOf('hot-work'), 'first', { hotHours: 4 }).most).toBe(4 * HOUR)
    expect(validityOf(detailOf('hot-work'), 'first', { hotHours: 12 }).most).toBe(8 * HOUR)
  })
})

describe('certificates, GB 30871-2022 4.9', () => {
  it.each([
    ['hot-work', {}, 'worker', '', '焊接与热切割作业证'], ['hot-work', { methods: ['grinding'] }, 'worker', '', undefined], ['hot-work', {}, 'worker', '配合', undefined], ['hot-work', {}, 'guardian', '', '监护人培训合格证'],
    ['height', {}, 'worker', '', '高处作业证'], ['temporary-power', {}, 'worker', '', '电工作业证'], ['lifting', {}, 'worker', '', '起重机作业证'], ['confined-space', {}, 'worker', '', undefined],
  ] as const)('%s %j: %s %s', (kind, over, role, task, title) => expect(neededCertificate(detailOf(kind, over), role, task)?.title).toBe(title))
})

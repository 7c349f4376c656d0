import { describe, expect, it } from 'vitest'
import { maskName, maskText } from './mask.ts'
import { decideDossier, dossierNumber } from './order-dossier.ts'

const known = ['register', 'dangers', 'records']
const asked = (from: string, to: string, parts = ['records', 'register']) => decideDossier({ from, to, parts }, { today: '2026-11-23', known })

describe('a ledger is ordered', () => {
  it('its parts come in the order of the ledger', () => expect(asked('2026-11-01', '2026-11-30')).toMatchObject({ accepted: true, value: { parts: ['register', 'records'] } }))
  it.each([
    ['2026-11-30', '2026-11-01', ['register'], 'period-backwards'],
    ['2026-11-24', '2026-11-30', ['register'], 'period-ahead'],
    ['2025-11-01', '2026-11-01', ['register'], 'period-long'],
    ['2026-11-01', '2026-11-30', ['register', 'poems'], 'no-such-part'],
  ])('%s to %s with %o is refused: %s', (from, to, parts, code) => expect(asked(from, to, parts)).toMatchObject({ accepted: false, refusal: { code } }))
  it('a whole year goes', () => expect(asked('2025-12-01', '2026-11-30').accepted).toBe(true))
  it('is counted in its year', () => expect(dossierNumber('2026-11-23', 7)).toBe('TZ-2026-0007'))
})

describe('names for a chat group', () => {
  it.each([['王芳', '王*'], ['李班长', '李**'], ['欧阳安全', '欧阳**'], ['钱', '钱']])('%s → %s', (name, masked) => expect(maskName(name)).toBe(masked))
  it('are masked in a text, the longer name first, and numbers with them', () =>
    expect(maskText('王芳芳和王芳 13912345678 编号 139123456789', ['王芳', '王芳芳', '钱'])).toBe('王**和王* 139****5678 编号 139123456789'))
})

import { expect, it } from 'vitest'
import { toldOfPermit } from './told-of-permit.ts'

it.each([
  ['a print', { prints: [{ copy: 1, nth: 2, at: 1, by: '甲' }] }, '第一联第 2 次'],
  ['an alarm with its code', { alarm: { text: '监护人离岗', code: '31' } }, '监护人离岗（报警编码 31）'],
  ['an alarm that has none', { alarm: { text: '停止作业', code: null } }, '停止作业'],
  ['a look of the regulator', { permit: 'p', office: '区应急局', by: '程观澜' }, '区应急局程观澜'],
  ['a look at a camera', { permit: 'p', office: '区应急局', by: '程观澜', name: '罐区东' }, '区应急局程观澜，罐区东'],
  ['a look by an office alone', { office: '区应急局' }, '区应急局'],
  ['anything else', {}, null],
])('says of %s what it was', (_what, data, words) => expect(toldOfPermit(data)).toBe(words))

import { expect, it } from 'vitest'
import { toldOfPermit } from './told-of-permit.ts'

it.each([
  ['a print', { prints: [{ copy: 1, nth: 2, at: 1, by: '甲' }] }, '第一联第 2 次'],
  ['an alarm with its code', { alarm: { text: '监护人离岗', code: '31' } }, '监护人离岗（报警编码 31）'],
  ['an alarm that has none', { alarm: { text: '停止作业', code: null } }, '停止作业'],
  ['a look of the regulator', { permit: 'p', office: '区应急局', by: '程观澜' }, '区应急局程观澜'],
  ['a look at a camera', { permit: 'p', office: '区应急局', by: '程观澜', name: '罐区东' }, '区应急局程观澜，罐区东'],
  ['a look by an office alone', { office: '区应急局' }, '区应急局'],
  ['a photo that somebody looked at', { words: '安全措施第 4 条', check: { genuine: false, reason: '是上周的照片' } }, '安全措施第 4 条：要求重拍。是上周的照片'],
  ['a photo that is genuine', { words: '监护检查', check: { genuine: true, reason: '现场看过' } }, '监护检查：已核对，属实。现场看过'],
  ['a model that said nothing', { model: 'm' }, 'm 给出 0 条，须人工确认'],
  ['what a model said', { model: 'm', items: 3 }, 'm 给出 3 条，须人工确认'],
  ['an isolation point', { what: 'fitted', point: { what: '泵电源', energy: 'electrical', lock: 'S-05', tag: 'P-1' } }, '已上锁挂牌：泵电源（电气隔离），锁 S-05，牌 P-1'],
  ['one that was only thought of', { what: 'added', point: { what: '泵电源', energy: 'electrical', lock: '', tag: '' } }, '增加隔离点：泵电源（电气隔离）'],
  ['a point that was locked without a tag', { what: 'verified', point: { what: '泵电源', energy: 'electrical', lock: 'S-05', tag: '' } }, '已验证：泵电源（电气隔离），锁 S-05'],
  ['a step of a point that it does not know', { what: 'new', point: { what: '泵电源', energy: 'electrical', lock: '', tag: '' } }, '泵电源（电气隔离）'],
  ['anything else', {}, null],
])('says of %s what it was', (_what, data, words) => expect(toldOfPermit(data)).toBe(words))

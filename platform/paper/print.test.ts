import type { Content } from 'pdfmake/interfaces.js'
import { expect, it } from 'vitest'
import { codeOf, coverOf, factsOf, gridOf, headingOf, signaturesOf, titleOf } from './parts.ts'
import { crashPrinting, digestOf, print } from './print.ts'

const AT = Date.parse('2026-11-23T09:00:00+08:00')
const rows = Array.from({ length: 120 }, (_, n) => ({ name: `第 ${n + 1} 项排查`, who: '王芳' }))
const paper = () =>
  print({
    title: '排查台账',
    at: AT,
    cover: true,
    content: [
      coverOf({ title: '排查台账', org: '威海蓝跃涂料有限公司（虚构）', period: '2026 年 11 月', number: 'TZ-2026-11' }),
      titleOf('排查台账'), headingOf('一、记录'), factsOf([['单位', '蓝跃'], ['期间', '11 月'], ['页数', '若干']]),
      gridOf([{ header: '内容', cell: (row: (typeof rows)[number]) => row.name }, { header: '排查人', width: 80, cell: (row) => row.who }], rows),
      gridOf([{ header: '空表', cell: () => '' }], []),
      codeOf('http://127.0.0.1/verify', '扫码核验'), signaturesOf(['编制', '审核', '批准']),
    ],
  })

it('makes a PDF with its fonts inside, the same bytes from the same facts', async () => {
  const [one, other] = await Promise.all([paper(), paper()])
  expect(one.subarray(0, 5).toString()).toBe('%PDF-')
  expect(one.includes('/FontFile2')).toBe(true)
  expect(one.equals(other)).toBe(true)
  expect(one.length).toBeLessThan(400_000)
})

it('digests what it says', () => {
  expect(digestOf({ a: 1 })).toMatch(/^[0-9a-f]{64}$/)
  expect(digestOf({ a: 1 })).not.toBe(digestOf({ a: 2 }))
})

it('tells what cannot be printed, and prints the next', async () => {
  await expect(print({ title: '坏', at: AT, content: [{ table: { body: 'no rows' } } as never] })).rejects.toThrow(/cannot be printed/)
  expect((await paper()).length).toBeGreaterThan(1_000)
})

it('a thread that crashes fails the papers in its hands with a word to people, and the next paper gets a new one', async () => {
  const before = await paper()
  const both = Promise.allSettled([paper(), paper()])
  await crashPrinting()
  expect(await both).toMatchObject([{ reason: { tip: '打印程序意外中断，请再打印一次' } }, { reason: { code: 'printing-fallen' } }])
  expect((await paper()).equals(before)).toBe(true)
})

it('leaves no heading and no head of a table alone at the foot of a page', async () => {
  // 38 lines leave room for a heading only. On the second page 31 rows find room below their head, but not below heading and head.
  const content = (heading: Content) => [...Array.from({ length: 38 }, () => ({ text: '一' })), heading, gridOf([{ header: '头', cell: (row: string) => row }], Array<string>(31).fill('甲'))]
  const pages = async (heading: Content) => (await print({ title: '页', at: AT, content: content(heading) })).toString('latin1').match(/\/Type \/Page\b/g)?.length
  expect(await pages({ text: '章', style: 'heading' })).toBe(2)
  expect(await pages(headingOf('章'))).toBe(3)
})

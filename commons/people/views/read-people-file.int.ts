import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '@anlan/platform/clock/new-id'
import { newWorkbook } from '@anlan/platform/excel/quick-merges'
import { storeFile } from '@anlan/platform/files/file-store'
import type { Speaker } from '@anlan/platform/module/scope'
import { importPeople, readPeopleFile } from '../contract/keep-person.ts'
import { listPersons } from '../contract/person.ts'
import { openPlant } from '../testing/plant.ts'

let world: Awaited<ReturnType<typeof openPlant>>
beforeAll(async () => {
  world = await openPlant()
})
afterAll(() => world.test.close())

const upload = async (speaker: Speaker, lines: readonly (readonly string[])[]) => {
  const workbook = newWorkbook()
  const sheet = workbook.addWorksheet('花名册')
  for (const line of lines) sheet.addRow([...line])
  const stored = await storeFile(world.test.house, speaker, Readable.from([Buffer.from(await workbook.xlsx.writeBuffer())]), '花名册.xlsx')
  return stored.accepted ? stored.value.id : newId()
}

describe('a workbook of people', () => {
  it('is read wherever its table begins, and what is read can be imported as it is', async () => {
    const { manager } = await world.enterprise()
    const file = await upload(manager, [['人员花名册'], ['序号', '姓名', '职务', '所属部门', '联系电话'], ['1', '赵一', '装卸岗', '仓储部', '139 0001 0011'], ['2', '钱二', '罐区操作岗', '', '']])
    const read = await world.test.house.query(manager, readPeopleFile, { file })
    const lines = (read.accepted ? read.value.text : '').split('\n').map((line) => line.split('\t'))
    expect(lines).toEqual([['姓名', '部门', '岗位', '手机号'], ['赵一', '仓储部', '装卸岗', '139 0001 0011'], ['钱二', '', '罐区操作岗', '']])
    const rows = lines.slice(1).map(([name = '', department = '', post = '', mobile = '']) => ({ name, department, post, mobile: mobile.replaceAll(' ', '') }))
    expect(await world.test.house.command(manager, importPeople, { rows })).toMatchObject({ value: { added: 2 } })
    expect(await world.test.house.query(manager, listPersons, { search: '赵一' })).toMatchObject({ value: { total: 1 } })
  })

  it('without a column of names is refused with the column that is missing', async () => {
    const { manager } = await world.enterprise()
    const file = await upload(manager, [['部门', '岗位'], ['仓储部', '装卸岗']])
    expect(await world.test.house.query(manager, readPeopleFile, { file })).toMatchObject({ refusal: { message: expect.stringContaining('姓名') } })
  })

  it('of another enterprise is not there', async () => {
    const { manager } = await world.enterprise()
    const file = await upload(manager, [['姓名'], ['赵一']])
    const { manager: stranger } = await world.enterprise()
    expect((await world.test.house.query(stranger, readPeopleFile, { file })).accepted).toBe(false)
  })
})

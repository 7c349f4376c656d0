import { expect, it } from 'vitest'
import { readPasted } from './pasted-people.ts'

it('reads cells in the order of the head line', () => {
  expect(readPasted('序号\t岗位\t姓名\t手机号\t部门\n1\t装卸岗\t赵一\t１３９０００１００１１\t仓储部\n\n')).toEqual({
    rows: [{ name: '赵一', department: '仓储部', post: '装卸岗', mobile: '13900010011' }],
    faults: [],
  })
})

it('reads cells without a head line in the usual order', () => {
  expect(readPasted('赵一\t仓储部\t装卸岗\t139-0001-0011').rows).toEqual([{ name: '赵一', department: '仓储部', post: '装卸岗', mobile: '13900010011' }])
  expect(readPasted('赵一').rows).toEqual([{ name: '赵一', department: '', post: '', mobile: '' }])
})

it('tells the line of every fault', () => {
  expect(readPasted('姓名\t手机号\n赵一\t12345\n\t13900010012').faults).toEqual(['第 2 行：手机号不对，应为 11 位', '第 3 行：请填写姓名'])
  expect(readPasted('').faults).toEqual(['没有可导入的人员'])
})

import { expect, it } from 'vitest'
import { heldArea } from './held-area.ts'

it.each([
  [[{ title: '位置', value: '溶剂罐区', link: null }], '溶剂罐区'],
  [[{ title: '位置', value: '未填写', link: null }], null],
  [[{ title: '作业', value: '溶剂罐区', link: null }], null],
  [[], null],
])('%#: the area that a fact names, else none', (facts, area) => expect(heldArea({ facts }, ['溶剂罐区', '码头'])).toBe(area))

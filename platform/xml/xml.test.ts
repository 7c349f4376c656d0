import { expect, it } from 'vitest'
import { childOf, childrenOf, everyElement, readXml, textOf } from './read-xml.ts'
import { xmlFields, xmlText } from './write-xml.ts'

it('is read by local names, whatever prefixes somebody uses', () => {
  const root = readXml('<?xml version="1.0"?><s:a xmlns:s="x"><s:b token="1">一<![CDATA[<二>]]></s:b><b/><c><b>三</b></c></s:a>')
  expect([textOf(root, 'b'), childOf(root, 'b')?.attributes['token'], childrenOf(root, 'b').length, textOf(root, 'c', 'b'), textOf(root, 'd', 'e'), everyElement(root, 'b').length]).toEqual(['一<二>', '1', 2, '三', '', 3])
})

it('takes nothing that is broken, and no document type', () => {
  const grows = `<!DOCTYPE a [<!ENTITY b "cc">]><a>&b;</a>`
  expect(['<a>', '<a></b>', 'text', '', '<a/><b/>', grows, '<a>'.repeat(60) + '</a>'.repeat(60)].map(readXml)).toEqual([undefined, undefined, undefined, undefined, undefined, undefined, undefined])
})

it('what is written is read again', () => {
  const words = `<&'">\u0000罐区`
  expect(textOf(readXml(`<a>${xmlFields({ B: words, C: 7, D: undefined })}</a>`), 'B')).toBe(`<&'">罐区`)
  expect(xmlText('a\u0007b')).toBe('ab')
})

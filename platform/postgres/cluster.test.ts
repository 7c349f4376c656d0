import { expect, test } from 'vitest'
import { socketFolder } from './cluster.ts'

const LIMIT = 107 - '/.s.PGSQL.65535'.length

test('the socket lies beside the data where its path is short enough', () => {
  expect(socketFolder('/srv/anlan')).toBe('/srv/anlan/socket')
  expect(socketFolder(`/${'a'.repeat(LIMIT - '/socket'.length - 1)}`, '/t')).toMatch(/\/socket$/)
})

test('one byte more and it moves, and bytes count rather than characters', () => {
  expect(socketFolder(`/${'a'.repeat(LIMIT - '/socket'.length)}`, '/t')).toMatch(/^\/t\/anlan-[0-9a-f]{12}$/)
  expect(socketFolder(`/${'安'.repeat(30)}`, '/t')).toMatch(/^\/t\/anlan-/)
})

test('two folders never meet in one socket, and one folder always finds its own', () => {
  const [one, two] = ['甲', '乙'].map((name) => `/${name.repeat(40)}`)
  expect(socketFolder(one ?? '', '/t')).not.toBe(socketFolder(two ?? '', '/t'))
  expect(socketFolder(one ?? '', '/t')).toBe(socketFolder(one ?? '', '/t'))
})

test('where even the folder for short-lived files is too deep it is /tmp', () => {
  expect(socketFolder(`/${'a'.repeat(200)}`, `/${'b'.repeat(200)}`)).toMatch(/^\/tmp\/anlan-/)
})

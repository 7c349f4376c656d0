import { expect, it } from 'vitest'
import { findPage } from './find-page.ts'

const pages = ['dangers', 'dangers/:id', 'dangers/new', 'dangers/:id/photos/:photo'].map((path) => ({ path }))
const found = (address: string) => {
  const it = findPage(pages, address)
  return it && [it.page.path, it.params]
}

it('finds a page by its address and says what its parts stand for', () => {
  expect(found('dangers')).toEqual(['dangers', {}])
  expect(found('dangers/')).toEqual(['dangers', {}])
  expect(found('dangers/12')).toEqual(['dangers/:id', { id: '12' }])
  expect(found('dangers/12/photos/3')).toEqual(['dangers/:id/photos/:photo', { id: '12', photo: '3' }])
})

it('takes the page that is written out before one that stands for anything', () => expect(found('dangers/new')).toEqual(['dangers/new', {}]))

it('finds nothing where nothing is', () => {
  expect(found('')).toBeUndefined()
  expect(found('dangers/12/photos')).toBeUndefined()
  expect(found('plans')).toBeUndefined()
})

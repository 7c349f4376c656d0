import { expect, it } from 'vitest'
import { namesShown } from './names-shown.ts'

it('shows no more than eight by name', () => {
  expect(namesShown(['王芳', '李强'])).toBe('王芳、李强')
  expect(namesShown(Array.from({ length: 9 }, (_, n) => `${n + 1}`))).toBe('1、2、3、4、5、6、7、8 等 9 人')
})

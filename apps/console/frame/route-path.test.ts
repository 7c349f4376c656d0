import { expect, it } from 'vitest'
import { routePath } from './route-path.ts'

it('writes parameters as the router does', () => expect(routePath('dangers/:id/photos/:photo')).toBe('dangers/$id/photos/$photo'))

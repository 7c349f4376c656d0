import { camel, houseFolder, type NewFiles } from './naming.ts'

export const queryFiles = (house: string, name: string): NewFiles => {
  const folder = houseFolder(house)
  const query = camel(name)
  return {
    files: {
      [`${folder}/contract/${name}.ts`]: `import { z } from 'zod'
import { defineQuery } from '@anlan/kernel/endpoint'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'

export const ${query} = defineQuery({
  name: '${house}.${name}',
  title: '${name}',
  input: z.object({}),
  output: z.object({ now: z.number() }),
  may: ENTERPRISE_STAFF,
})
`,
      [`${folder}/views/${name}.ts`]: `import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { ${query} } from '../contract/${name}.ts'

export const ${query}View = answer(${query}, async (_input, scope) => accept({ now: scope.now }))
`,
    },
    next: [`Say what it asks and answers in ${folder}/contract/${name}.ts`, `Name ${query}View in ${folder}/module.ts`, 'npm run check'],
  }
}

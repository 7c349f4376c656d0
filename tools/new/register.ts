import { camel, houseFolder, type NewFiles } from './naming.ts'

export const registerFiles = (house: string, name: string): NewFiles => {
  const folder = houseFolder(house)
  return {
    files: {
      [`${folder}/contract/${name}-register.ts`]: `import { z } from 'zod'
import { defineRegister } from '@anlan/kernel/register'
import { ENTERPRISE_MANAGERS, ENTERPRISE_STAFF } from '@anlan/kernel/role'

/** A register has no rule of its own: routes, table, form, detail, Excel and journal come from this declaration. */
export const ${camel(name)}Register = defineRegister({
  name: '${house}.${name}',
  title: '${name}',
  schema: z.object({ name: z.string().trim().min(1, '请填写名称').max(100).meta({ title: '名称' }) }),
  columns: ['name'],
  may: { read: ENTERPRISE_STAFF, write: ENTERPRISE_MANAGERS },
})
`,
    },
    next: [`Describe its fields in ${folder}/contract/${name}-register.ts`, `Spread registerAnswers(${camel(name)}Register) into answers in ${folder}/module.ts`, 'npm run check'],
  }
}

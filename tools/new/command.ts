import { camel, houseFolder, type NewFiles, pascal } from './naming.ts'

/** Contract, rule with its test, and intake of one command: one idea in four small files. */
export const commandFiles = (house: string, name: string): NewFiles => {
  const folder = houseFolder(house)
  const command = camel(name)
  const decide = `decide${pascal(name)}`
  return {
    files: {
      [`${folder}/contract/${name}.ts`]: `import { z } from 'zod'
import { defineCommand } from '@anlan/kernel/endpoint'
import { ENTERPRISE_MANAGERS } from '@anlan/kernel/role'
import { idSchema, versionSchema } from '@anlan/kernel/schema'

/** What it does and for whom, and the clause that asks for it. */
export const ${command} = defineCommand({
  name: '${house}.${name}',
  title: '${name}',
  input: z.object({ id: idSchema, version: versionSchema }),
  output: z.object({ id: idSchema }),
  may: ENTERPRISE_MANAGERS,
})
`,
      [`${folder}/rules/${name}.ts`]: `import type { z } from 'zod'
import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { ${command} } from '../contract/${name}.ts'

type Input = z.output<(typeof ${command})['input']>

export interface ${pascal(name)}Facts {
  readonly version: number | undefined
}

/** Judges; changes nothing. Say here which clause each refusal stands on. */
export const ${decide} = (input: Input, facts: ${pascal(name)}Facts): Decision<{ readonly version: number }> => {
  if (facts.version === undefined) return refuse('missing', '没有这条记录，可能已被删除', { kind: 'missing' })
  if (facts.version !== input.version) return refuse('stale', '记录刚被他人修改，请刷新后再办理', { kind: 'conflict' })
  return accept({ version: facts.version + 1 })
}
`,
      [`${folder}/rules/${name}.test.ts`]: `import { describe, expect, it } from 'vitest'
import { ${decide} } from './${name}.ts'

const id = '01890000-0000-7000-8000-000000000001'

describe('${name}', () => {
  it('is accepted for the version that the person saw', () => {
    expect(${decide}({ id, version: 1 }, { version: 1 })).toEqual({ accepted: true, value: { version: 2 } })
  })
  it('is refused when somebody else was first, or the record is not there', () => {
    expect(${decide}({ id, version: 1 }, { version: 2 })).toMatchObject({ accepted: false, refusal: { kind: 'conflict' } })
    expect(${decide}({ id, version: 1 }, { version: undefined })).toMatchObject({ accepted: false, refusal: { kind: 'missing' } })
  })
})
`,
      [`${folder}/intake/${name}.ts`]: `import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { ${command} } from '../contract/${name}.ts'
import { ${decide} } from '../rules/${name}.ts'

/** Gathers facts, decides, saves, records the event. Load the facts from store/ and save there. */
export const ${command}Intake = answer(${command}, async (input) => {
  const decision = ${decide}(input, { version: input.version })
  if (!decision.accepted) return decision
  return accept({ id: input.id })
})
`,
    },
    next: [
      `Say in ${folder}/contract/${name}.ts what it takes, in the field's words (GLOSSARY.md)`,
      `Load its facts in ${folder}/store/ and save the outcome; record an event`,
      `Name ${command}Intake in ${folder}/module.ts`,
      'npm run check && npm test -- unit int',
    ],
  }
}

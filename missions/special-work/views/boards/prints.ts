import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { WORK_LAW } from '@anlan/standards/special-work/kinds'
import { COPY_NAMES, listPrints } from '../../contract/prints.ts'
import { NO_PERMIT } from '../../intake/on-permit.ts'
import { printsOf } from '../../store/boards/prints.ts'
import { readPermits } from '../../store/permits.ts'

export const listPrintsView = answer(listPrints, async ({ id }, { tx, org }) => {
  const [permit] = await readPermits(tx, org, [id])
  if (permit === undefined) return NO_PERMIT
  const prints = await printsOf(tx, org, id)
  return accept({ copies: COPY_NAMES.map((_, at) => ({ copy: at + 1, holder: WORK_LAW[permit.kind].copies[at] ?? '', prints: prints.filter(({ copy }) => copy === at + 1) })) })
})

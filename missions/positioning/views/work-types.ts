import { accept } from '@anlan/kernel/decision'
import { plantDay } from '@anlan/kernel/time'
import { certificateRegister } from '@anlan/people/contract/certificate'
import { answer } from '@anlan/platform/module/module'
import { everyRow } from '@anlan/platform/register/every-row'
import { workTypes } from '../contract/work-types.ts'
import { carriersOf } from '../intake/card.ts'
import { workTypesOf } from '../rules/live/work-types.ts'
import { bindingsOf } from '../store/bindings.ts'

export const workTypesView = answer(workTypes, async (_input, scope) => {
  const carriers = await carriersOf(scope, (await bindingsOf(scope.tx, scope.org)).map(({ person }) => person))
  const papers = (await everyRow(scope, certificateRegister)).map(({ data }) => data)
  return accept({ types: workTypesOf([...carriers.values()], papers, plantDay(scope.now)) })
})

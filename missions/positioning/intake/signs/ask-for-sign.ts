import { clearAlarm, raiseAlarm } from '@anlan/alarms/contract/alarm'
import type { Scope } from '@anlan/platform/module/scope'
import type { Judged } from '../../contract/judged.ts'

const causeOf = (person: string): string => `positioning:sign:${person}`

/**
 * Whose card fell silent is asked for a sign by the way of alarms, himself and nobody else. The request stands until he has
 * answered or is heard again; that the time has passed does not end it.
 */
export const askForSign = async (scope: Scope, { kind, phase, carriers, answerBy, signedAt }: Judged): Promise<void> => {
  const [person] = carriers
  if (kind !== 'lost' || person === undefined) return
  if (phase === 'ended' || signedAt !== null) return void (await scope.order(clearAlarm, { cause: causeOf(person), reason: phase === 'ended' ? '终端恢复信号' : '已报平安' }))
  if (answerBy === null) return
  await scope.order(raiseAlarm, {
    cause: causeOf(person), kind: 'sign-asked', level: 'yellow', title: '您的定位终端失联，请报平安', text: '在手机上打开“报平安”，扫身边的位置码或拍一张照片；也可以请班组长登记“看见本人”。不是在说您离岗，是要确认您平安',
    to: [{ person }], link: '/positioning/sign', subject: person,
  })
}

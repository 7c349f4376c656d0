import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { fileExists } from '@anlan/platform/files/file-store'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { giveSign } from '../../contract/sign.ts'
import { momentOf } from '../../rules/signs/sign-moment.ts'
import type { SignPlace } from '../../rules/signs/place-of-sign.ts'
import { placeFix } from './place-fix.ts'
import { placeByCode } from './place-facts.ts'
import { keepSign } from './keep-sign.ts'

interface Shown {
  readonly code?: string | undefined
  readonly photos: readonly Id[]
  readonly fix?: { readonly latitude: number; readonly longitude: number; readonly accuracy: number } | undefined
}

const NOWHERE: SignPlace = { words: '', spot: null }

/** A code says where; a photo says it only where the phone does. */
const placeOf = async (scope: Scope, { code = '', photos, fix }: Shown, at: Instant): Promise<Decision<SignPlace>> => {
  if (code !== '') return placeByCode(scope, code, at)
  if (photos.length === 0) return refuse('sign-empty', '请扫位置码，或拍一张现场照片', { field: 'code' })
  for (const photo of photos) if (!(await fileExists(scope, photo))) return refuse('no-such-photo', '照片没有传上，请重新拍照', { field: 'photos' })
  return accept(fix === undefined ? NOWHERE : await placeFix(scope, fix, at))
}

export const giveSignIntake = answer(giveSign, async ({ id, note, photos, ...shown }, scope) => {
  const { person, now } = scope
  if (person === null) return refuse('no-person', '您的账号没有对应的人员档案，请联系管理员')
  const moment = momentOf(shown, now)
  if (!moment.accepted) return moment
  const place = await placeOf(scope, { ...shown, photos }, moment.value)
  if (!place.accepted) return place
  return keepSign(scope, { id, person, at: moment.value, how: (shown.code ?? '') === '' ? 'photo' : 'code', photos, note, place: place.value, witness: null })
})

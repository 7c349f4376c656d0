import { type Register, registerEventsOf } from '@anlan/kernel/register'
import type { ModulePart } from '@anlan/platform/module/module'
import { registerAnswers } from '@anlan/platform/register/register'
import { blindMoved, blindRegister } from '../contract/blind.ts'
import { isolationChanged } from '../contract/isolation.ts'
import { packageSaved } from '../contract/package.ts'
import { paperWrittenUp } from '../contract/paper.ts'
import { addPointIntake, dropPointIntake, fitLockIntake, removeLockIntake, verifyPointIntake } from '../intake/isolation.ts'
import { savePackageIntake } from '../intake/package.ts'
import { writeUpPaperIntake } from '../intake/paper.ts'
import { followBlinds } from '../reactions/follow-blinds.ts'
import { keepRecording } from '../reactions/keep-recording.ts'
import { listBlindsView } from '../views/blinds.ts'
import { isolationViews } from '../views/isolation.ts'
import { packageViews } from '../views/packages.ts'
import { paperViews } from '../views/papers.ts'

const blinds = blindRegister as unknown as Register
const { saved, removed } = registerEventsOf(blinds)

/** Works that belong together: packages, blinds, isolation, light permits, paper written up; and what is recorded of them. */
export const togetherPart = {
  registers: [blinds],
  answers: [
    ...registerAnswers(blinds), savePackageIntake, ...packageViews, listBlindsView,
    addPointIntake, fitLockIntake, verifyPointIntake, removeLockIntake, dropPointIntake, ...isolationViews, writeUpPaperIntake, ...paperViews,
  ],
  events: [saved, removed, packageSaved, blindMoved, isolationChanged, paperWrittenUp],
  reactions: [followBlinds, keepRecording],
} satisfies ModulePart

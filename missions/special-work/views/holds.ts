import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { listHolds } from '../contract/hold.ts'
import { recentHolds, standingHolds } from '../store/holds.ts'

/** As many as fit a page of history. */
const RECENT = 200

export const listHoldsView = answer(listHolds, async ({ standing }, { tx, org }) => accept({ holds: standing ? await standingHolds(tx, org) : await recentHolds(tx, org, RECENT) }))

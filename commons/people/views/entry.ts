import { accept } from '@anlan/kernel/decision'
import { DAY } from '@anlan/kernel/time'
import { answer } from '@anlan/platform/module/module'
import { listDayPasses } from '../contract/day-pass.ts'
import { myDrafts } from '../contract/draft.ts'
import { listTerminals, terminalHere } from '../contract/terminal.ts'
import { passState } from '../rules/day-pass.ts'
import { maskMobile } from '../rules/personal-data.ts'
import { listDayPassRows } from '../store/day-pass.ts'
import { draftsOf } from '../store/draft.ts'
import { listTerminalRows, terminalFacts } from '../store/terminal.ts'

export const listDayPassesView = answer(listDayPasses, async (_input, { tx, org, now }) => {
  const rows = await listDayPassRows(tx, org, now - 30 * DAY)
  return accept({
    passes: rows.map((pass) => {
      const { id, name, company, mobile, purpose, host, validFrom, validUntil, issuedBy } = pass
      const state = passState(pass, now)
      // Once the visit is over nobody needs the number any more.
      return { id, name, company, mobile: state === 'valid' ? mobile : maskMobile(mobile), purpose, host, validFrom, validUntil, issuedBy, state }
    }),
  })
})

export const listTerminalsView = answer(listTerminals, async (_input, { tx, org }) => accept({ terminals: await listTerminalRows(tx, org) }))

export const terminalHereView = answer(terminalHere, async (_input, { tx, org, terminal }) => accept(await terminalFacts(tx, org, terminal ?? null)))

export const myDraftsView = answer(myDrafts, async (_input, { tx, org, account }) =>
  accept({ drafts: account === null ? [] : await draftsOf(tx, org, account) }),
)

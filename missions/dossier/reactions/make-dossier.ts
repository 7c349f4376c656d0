import { Readable } from 'node:stream'
import { addDays, startOfDay } from '@anlan/kernel/time'
import { ownOrg } from '@anlan/plant/contract/org'
import { newToken, tokenHash } from '@anlan/platform/auth/token'
import { writeTables } from '@anlan/platform/excel/write-table'
import { storeFile } from '@anlan/platform/files/file-store'
import type { House } from '@anlan/platform/module/house'
import type { Speaker } from '@anlan/platform/module/scope'
import { digestOf, print } from '@anlan/platform/paper/print'
import { dossierFailed, dossierReady } from '../contract/dossier.ts'
import { type DossierEnd, finishDossier, saveProgress, type UnfinishedDossier } from '../store/dossiers.ts'
import { ledgerOf, type MadeSection } from '../views/ledger-paper.ts'
import { SECTIONS } from '../views/sections.ts'

const speakerOf = ({ org, actor, person }: UnfinishedDossier): Speaker => ({ org, actor, person, roles: ['safety-manager'], account: null })

const gather = async (house: House, run: UnfinishedDossier): Promise<MadeSection[]> => {
  const period = { from: run.from, to: run.to, since: startOfDay(run.from), until: startOfDay(addDays(run.to, 1)) }
  const made: MadeSection[] = []
  for (const { key, title, gather: ask } of SECTIONS.filter((it) => run.parts.includes(it.key))) {
    made.push({ key, title, table: await house.act(speakerOf(run), (scope) => ask(scope, period)) })
    await house.database.within({ org: run.org }, (tx) => saveProgress(tx, run.org, run.id, made.length))
  }
  return made
}

const nameOf = async (house: House, run: UnfinishedDossier): Promise<string> =>
  house.act(speakerOf(run), async (scope) => {
    const own = await scope.ask(ownOrg, {})
    return own.accepted ? own.value.name : ''
  })

/** Everything is gathered first, printed in its own thread, and told in one short transaction. */
export const makeDossier = async (house: House, run: UnfinishedDossier): Promise<void> => {
  const [sections, org, token] = [await gather(house, run), await nameOf(house, run), newToken(18)]
  const at = house.clock.plant()
  const digest = digestOf({ org: run.org, number: run.number, from: run.from, to: run.to, sections })
  const pdf = await print(ledgerOf({ org, number: run.number, from: run.from, to: run.to, sections, digest, address: `${house.settings['publicUrl'] ?? ''}/verify/${token}`, at }))
  const workbook = await writeTables(
    sections.map(({ title, table }) => ({
      title,
      columns: table.columns.map(({ header }, key) => ({ key: String(key), header })),
      rows: table.rows.map((row) => Object.fromEntries(row.map((cell, key) => [String(key), cell]))),
      at,
      remark: `${run.number}　${run.from} 至 ${run.to}　内容摘要 ${digest.slice(0, 16)}`,
    })),
  )
  const kept = await Promise.all([storeFile(house, speakerOf(run), Readable.from([pdf]), `${run.number} 台账.pdf`), storeFile(house, speakerOf(run), Readable.from([workbook]), `${run.number} 台账.xlsx`)])
  const [paper, sheets] = kept.map((it) => (it.accepted ? it.value.id : null))
  const lost = kept.find((it) => !it.accepted)
  const rows = sections.reduce((sum, { table }) => sum + table.rows.length, 0)
  const end: DossierEnd =
    lost === undefined || lost.accepted
      ? { state: 'ready', digest, rows, pdf: paper ?? null, workbook: sheets ?? null, message: null, tokenHash: tokenHash(token) }
      : { state: 'failed', digest: null, rows, pdf: null, workbook: null, message: lost.refusal.message, tokenHash: null }
  await endDossier(house, run, end)
}

/** Told once, whoever else made it too. */
export const endDossier = (house: House, run: UnfinishedDossier, end: DossierEnd): Promise<void> =>
  house.act(speakerOf(run), async (scope) => {
    if (!(await finishDossier(scope.tx, run.org, run.id, end, scope.now))) return
    const { id, number } = run
    if (end.state === 'ready') scope.record(dossierReady, { subject: id, data: { id, number, digest: end.digest ?? '', rows: end.rows } })
    else scope.record(dossierFailed, { subject: id, data: { id, number, message: end.message ?? '' } })
  })

import { accept, refuse } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { dossierParts, getDossier, listDossiers } from '../contract/dossier.ts'
import { findDossier, listDossierRows } from '../store/dossiers.ts'
import { SECTIONS } from './sections.ts'

const listView = answer(listDossiers, async ({ offset, limit }, { tx, org }) => accept(await listDossierRows(tx, org, offset, limit)))
const getView = answer(getDossier, async ({ id }, { tx, org }) => {
  const dossier = await findDossier(tx, org, id)
  return dossier === undefined ? refuse('no-such-dossier', '没有这本台账', { kind: 'missing' }) : accept({ dossier })
})
const partsView = answer(dossierParts, async () => accept({ parts: SECTIONS.map(({ key, title, group }) => ({ key, title, group })) }))

export const dossierViews = [listView, getView, partsView]

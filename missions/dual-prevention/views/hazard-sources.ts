import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { hazardSources } from '../contract/hazard-source.ts'
import { listHazardSources } from '../store/load-hazard-sources.ts'

export const hazardSourcesView = answer(hazardSources, async (input, { tx, org }) => accept(await listHazardSources(tx, org, input)))

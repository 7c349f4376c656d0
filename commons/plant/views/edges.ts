import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { edgeHealth } from '../contract/edge.ts'
import { listLinks } from '../store/edge-links.ts'

export const edgeHealthView = answer(edgeHealth, async (_input, { tx, org, now }) => accept({ now, connections: await listLinks(tx, org) }))

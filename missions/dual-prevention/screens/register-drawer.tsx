import './dual-prevention.css'
import { Dialog } from '@anlan/platform/ui/dialog'
import { EventDrawer } from './event-drawer.tsx'
import { MeasureDrawer } from './measure-drawer.tsx'
import type { Opened } from './register-words.ts'
import { UnitDrawer } from './unit-drawer.tsx'

const TITLES = { unit: '风险分析单元', event: '风险事件', measure: '管控措施' } as const

export interface DrawerProps {
  readonly id: string
  readonly open: (opened: Opened | undefined) => void
  readonly edits: boolean
}

/** One record of the register at the side; the tree stays where it is. */
export const RegisterDrawer = ({ opened, open, edits }: Omit<DrawerProps, 'id'> & { readonly opened: Opened }) => {
  const it = { id: opened.id, open, edits }
  return (
    <Dialog key={opened.id} title={TITLES[opened.kind]} place="side" onClose={() => open(undefined)}>
      {opened.kind === 'unit' ? <UnitDrawer {...it} /> : opened.kind === 'event' ? <EventDrawer {...it} unit={opened.unit} /> : <MeasureDrawer {...it} />}
    </Dialog>
  )
}

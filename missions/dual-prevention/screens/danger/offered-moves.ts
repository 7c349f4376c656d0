import type { dangerLife } from '../../contract/danger-life.ts'
import type { Danger } from '../../contract/records.ts'

export type MoveName = keyof typeof dangerLife.moves

/** Whether a step that the lifecycle allows means anything for this danger as it stands. */
const MEANT: Readonly<Partial<Record<MoveName, (it: Danger) => boolean>>> = {
  'ask-extension': (it) => it.extensionAsked == null,
  'grant-extension': (it) => it.extensionAsked != null,
  'refuse-extension': (it) => it.extensionAsked != null,
  supervise: (it) => it.supervision == null,
  release: (it) => it.supervision != null && it.level !== '1',
  'plan-treatment': (it) => it.level === '1' && it.treatment?.state !== 'approved',
  'approve-treatment': (it) => it.treatment?.state === 'submitted',
  'return-treatment': (it) => it.treatment?.state === 'submitted',
  'tell-major': (it) => it.level === '1',
  'co-accept': (it) => it.level === '1',
}

export const isMeant = (move: MoveName, danger: Danger): boolean => MEANT[move]?.(danger) ?? true

/** What is waited for most; its button leads. */
export const leadingMove = (offered: readonly MoveName[], danger: Danger): MoveName | undefined => {
  const { level, treatment, majorReport } = danger
  const order: readonly MoveName[] = [
    'confirm', 'grant-extension', 'approve-treatment',
    ...(level === '1' && majorReport == null ? (['tell-major'] as const) : []),
    ...(level === '1' && treatment?.state !== 'approved' ? (['plan-treatment'] as const) : []),
    'rectify', 'close',
  ]
  return order.find((move) => offered.includes(move))
}

import type { PersonClass } from '../contract/fence.ts'

/** Shape first, since colours of law stand for levels only and one man in twelve sees none. Ten pixels, around 0 0. */
export const CLASS_LOOKS: Readonly<Record<PersonClass, { readonly path: string; readonly ink: string }>> = {
  employee: { path: 'M0-5A5 5 0 1 0 0 5 5 5 0 1 0 0-5Z', ink: '#0f766e' },
  contractor: { path: 'M-4.5-4.5H4.5V4.5H-4.5Z', ink: '#182022' },
  visitor: { path: 'M-1.9-5.5H1.9V-1.9H5.5V1.9H1.9V5.5H-1.9V1.9H-5.5V-1.9H-1.9Z', ink: '#5b3f8c' },
}

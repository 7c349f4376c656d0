import type { Id } from '@anlan/kernel/id'

/** The sheet of labels as PDF: of these places, or of all that go by QR code. */
export const labelsAddress = (org: Id, ids: readonly Id[] = []): string => {
  const asked = new URLSearchParams(ids.map((id) => ['ids', id])).toString()
  return `/api/orgs/${org}/dual-prevention/print-place-labels${asked === '' ? '' : `?${asked}`}`
}

import { lazy } from 'react'

/** The form is long; the page stands while it is fetched. */
export const LaterForm = lazy(() => import('./permit-form.tsx').then((it) => ({ default: it.PermitForm })))

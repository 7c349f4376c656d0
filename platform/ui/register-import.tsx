import { lazy, Suspense } from 'react'
import type { AnyRegister } from './register-words.ts'
import { Skeleton } from './states.tsx'

const Form = lazy(() => import('./register-import-form.tsx').then((it) => ({ default: it.RegisterImportForm })))

/** Fetched when somebody wants it: few of those who open a list bring a workbook. */
export const RegisterImport = (it: { readonly register: AnyRegister; readonly onDone: () => void }) => (
  <Suspense fallback={<Skeleton lines={4} />}>
    <Form {...it} />
  </Suspense>
)

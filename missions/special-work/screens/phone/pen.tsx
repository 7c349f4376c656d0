import { lazy, Suspense } from 'react'
import { Skeleton } from '@anlan/platform/ui/states'

const SignaturePad = lazy(() => import('@anlan/platform/ui/signature-pad').then((it) => ({ default: it.SignaturePad })))

export interface PenState {
  readonly picture: string | undefined
  readonly secret: string
}

/** The hand, and the secret that shows whose it is; the latter only once a signature. */
export const Pen = ({ value, onChange, disabled }: { readonly value: PenState; readonly onChange: (value: PenState) => void; readonly disabled: boolean }) => (
  <section className="sw-pen" aria-label="手写签名">
    <h3>手写签名</h3>
    <Suspense fallback={<Skeleton lines={3} />}><SignaturePad value={value.picture} disabled={disabled} onChange={(picture) => onChange({ ...value, picture })} /></Suspense>
    <label className="al-field">
      登录密码，或 6 位换人密码
      <input className="al-input" type="password" autoComplete="off" disabled={disabled} value={value.secret} onChange={(event) => onChange({ ...value, secret: event.target.value })} />
    </label>
  </section>
)

export const penMissing = ({ picture, secret }: PenState): string | undefined => (picture === undefined ? '请先手写签名，再点“用这个签名”' : secret === '' ? '请填写登录密码或换人密码' : undefined)

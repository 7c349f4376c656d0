import { qrMatrix } from './qr-matrix.ts'

const QUIET = 4

/** A QR code as one path: sharp on every screen and in print. */
export const QrCode = ({ text, title }: { readonly text: string; readonly title: string }) => {
  const grid = qrMatrix(text)
  if (grid === undefined) return <p>内容太长，无法生成二维码</p>
  const side = grid.length + 2 * QUIET
  const path = grid.flatMap((line, row) => line.flatMap((dark, column) => (dark ? [`M${column + QUIET} ${row + QUIET}h1v1h-1z`] : []))).join('')
  return (
    <svg viewBox={`0 0 ${side} ${side}`} width="240" height="240" role="img" aria-label={title} shapeRendering="crispEdges" style={{ background: '#fff', margin: '0 auto' }}>
      <path d={path} fill="#000" />
    </svg>
  )
}

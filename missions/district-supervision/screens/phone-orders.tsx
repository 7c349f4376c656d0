import { OrderLines } from './order-lines.tsx'
import './district.css'

export const Page = () => (
  <div className="ds-page">
    <OrderLines />
  </div>
)

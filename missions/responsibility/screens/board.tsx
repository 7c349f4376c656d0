import './responsibility.css'
import { GoTo } from '@anlan/platform/ui/go-to'
import { Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { guaranteeBoard } from '../contract/appointment.ts'
import { PrintLink } from './print-link.tsx'
import { PublicBoard } from './public-board.tsx'

export const Page = () => {
  const answer = useQueryOf(guaranteeBoard, {})
  return (
    <article className="rs-page">
      <header className="al-page-head">
        <h1>包保公示牌</h1>
        <div className="al-page-actions">
          <div className="al-actions">
            <GoTo to="/responsibility/guarantors" className="al-button">包保责任人</GoTo>
            <PrintLink name="responsibility.print-board" input={{}} title="打印公示牌" />
          </div>
        </div>
      </header>
      <Shown answer={answer} lines={8}>{(board) => <div className="rs-frame" data-kind="board"><PublicBoard board={board} /></div>}</Shown>
    </article>
  )
}

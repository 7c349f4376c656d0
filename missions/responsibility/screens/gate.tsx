import './responsibility.css'
import { Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { gateBoard } from '../contract/screen.ts'
import { GateBoard } from './gate-board.tsx'

export const Page = () => {
  const answer = useQueryOf(gateBoard, {})
  return (
    <article className="rs-page">
      <header className="al-page-head"><h1>大门公告屏预览</h1></header>
      <Shown answer={answer} lines={8}>{(gate) => <div className="rs-frame"><GateBoard gate={gate} /></div>}</Shown>
    </article>
  )
}

import { useState } from 'react'
import { Button } from '@anlan/platform/ui/button'
import { Section } from '@anlan/platform/ui/detail-page'
import { GoTo } from '@anlan/platform/ui/go-to'
import { useHere } from '@anlan/platform/ui/here'
import { Empty, Note, Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { type Abnormal, beginAbnormal, listAbnormal } from '../../contract/abnormal.ts'
import { type AbnormalMove, Conditions } from './conditions.tsx'
import { LimitedAreas } from './limited-areas.tsx'
import { LimitedList } from './limited-list.tsx'
import { type Doing, MoveDialog } from './move-dialog.tsx'

const EVERY = 5_000
const MOVES: readonly AbnormalMove[] = ['begin', 'end', 'dismiss']

/** What waits, what runs, the areas with their heads, what was; at the desk and on the phone. */
export const AbnormalPicture = () => {
  const { roles, phone } = useHere()
  const answer = useQueryOf(listAbnormal, {}, { every: EVERY })
  const [doing, setDoing] = useState<Doing | undefined>(undefined)
  const decides = beginAbnormal.may.some((role) => roles.includes(role))
  const moves = decides ? MOVES : []
  const onMove = (condition: Abnormal, move: AbnormalMove): void => setDoing(move === 'begin' ? { move, condition, fence: condition.fence } : { move, condition })
  const begin = <Button kind="primary" onClick={() => setDoing({ move: 'begin', condition: null, fence: null })}>开始异常工况</Button>
  return (
    <div className="po-abnormal">
      <Shown answer={answer}>
        {({ areas, running, proposed, past }) => (
          <>
            {proposed.length === 0 ? null : <Section title={`待确认 ${proposed.length} 条`}><Conditions conditions={proposed} moves={moves} onMove={onMove} /></Section>}
            <Section title={`进行中 ${running.length} 条`} tools={decides && areas.some((it) => it.unitArea && it.running === null) ? begin : null}>
              {running.length === 0 ? <p className="al-none">没有装置处于异常工况</p> : <Conditions conditions={running} moves={moves} onMove={onMove} />}
            </Section>
            <Section title="装置区和高危工艺建筑">
              {areas.length > 0 ? (
                <>
                  <Note>人数上限按 AQ 3067-2026 5.7.4（待核）：装置区在异常工况期间，高危工艺建筑在任何时候。失联人员按最后位置计入</Note>
                  {phone ? <LimitedList areas={areas} /> : <LimitedAreas areas={areas} />}
                </>
              ) : (
                <Empty title="还没有装置区或高危工艺建筑" hint="请在电脑端“电子围栏”中勾选“装置区”或“高危工艺建筑”，并设置相关人员">{phone ? null : <GoTo to="/positioning/fences">去电子围栏</GoTo>}</Empty>
              )}
            </Section>
            <Section title="历史记录">{past.length === 0 ? <p className="al-none">还没有记录</p> : <Conditions conditions={past} moves={[]} onMove={onMove} />}</Section>
            {doing === undefined ? null : <MoveDialog doing={doing} areas={areas} close={() => setDoing(undefined)} />}
          </>
        )}
      </Shown>
    </div>
  )
}

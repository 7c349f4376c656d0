import '../permit/permit.css'
import './together.css'
import { placeWords } from '@anlan/kernel/place-words'
import { DetailPage, Section, StateTag } from '@anlan/platform/ui/detail-page'
import { GoTo } from '@anlan/platform/ui/go-to'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { Empty, Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import { OVER } from '../../contract/life.ts'
import { getPackage } from '../../contract/package.ts'
import { LevelMark } from '../permit/level-mark.tsx'
import { stateOf } from '../permit/permit-words.ts'

const MOST_NAMED = 3

/** 作业包: its permits in the order in which they begin, each with what it still needs. */
export const Page = ({ params }: PageProps) => (
  <Shown answer={useQueryOf(getPackage, { id: params['id'] ?? '' }, { every: 15_000 })}>
    {({ package: { id, title, shared, createdBy, createdAt }, permits }) => {
      const open = permits.filter(({ state }) => !OVER.includes(state))
      const missing = open.reduce((sum, it) => sum + it.missing.length, 0)
      return (
        <DetailPage
          title={title} back={{ title: '作业包', to: '/special-work/packages' }}
          state={open.length === 0 ? { words: '全部结束', tone: 'done' } : missing === 0 ? { words: '可以办理下一步', tone: 'open' } : { words: `还缺 ${missing} 项`, tone: 'late' }}
          actions={open.some(({ state }) => state === 'draft') ? [{ title: '修改共同内容', to: `/special-work/packages/${id}/edit` }] : []}
          facts={[
            { title: '地点', value: placeWords(shared.place) }, { title: '时间', value: <><When at={shared.from} /> 至 <When at={shared.until} /></> }, { title: '作业内容', value: shared.content, wide: true },
            { title: '申请单位', value: shared.unit }, { title: '作业单位', value: `${shared.workUnits.join('、')}${shared.contractor ? '（承包商）' : ''}` }, { title: '作业负责人', value: shared.inCharge.name }, { title: '建立', value: <>{createdBy.name}，<When at={createdAt} /></> },
          ]}
        >
          <Section title="作业票和开始顺序">
            {permits.length === 0 ? <Empty title="没有有效的作业票" hint="作业票都已作废或取消" /> : (
              <ol className="swt-steps">
                {permits.map((it) => (
                  <li key={it.id}>
                    <span className="swt-order" aria-label={`第 ${it.order} 步`}>{it.order}</span>
                    <div>
                      <div className="swt-step-head"><LevelMark kind={it.kind} level={it.level} upgraded={it.upgraded} named /><GoTo to={`/special-work/permits/${it.id}`}>{it.number}</GoTo><StateTag {...stateOf(it.state)} /><span className="al-clause">{it.why}</span></div>
                      {it.linked ? null : <p className="al-wrong">没有与本作业包的其他作业票相互关联（AQ 3064.2-2025 5.9.8）</p>}
                      {it.missing.length === 0 ? <p className="al-clause">{OVER.includes(it.state) ? '已结束' : it.state === 'working' ? '正在作业' : '下一步没有障碍'}</p> : (
                        <ul className="swt-missing">
                          {it.missing.slice(0, MOST_NAMED).map(({ gate, message, clause }) => <li key={gate}>{message} <span className="al-clause">{clause}</span></li>)}
                          {it.missing.length > MOST_NAMED ? <li><GoTo to={`/special-work/permits/${it.id}`}>还有 {it.missing.length - MOST_NAMED} 项，见作业票</GoTo></li> : null}
                        </ul>
                      )}
                    </div>
                  </li>
                ))}
              </ol>
            )}
            <p className="al-clause">顺序相同的可以同时开始。顺序为行业惯例（待核）；每张作业票仍按各自的条件签批和开始</p>
          </Section>
        </DetailPage>
      )
    }}
  </Shown>
)

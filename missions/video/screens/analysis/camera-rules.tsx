import './analysis.css'
import '../video.css'
import { lazy, Suspense, useState } from 'react'
import { endpointsOf } from '@anlan/kernel/register'
import { ActionButtons } from '@anlan/platform/ui/detail/action-buttons'
import { Section, StateTag } from '@anlan/platform/ui/detail-page'
import { GoTo } from '@anlan/platform/ui/go-to'
import { Icon } from '@anlan/platform/ui/icon'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { newId } from '@anlan/platform/ui/new-id'
import { Empty, Shown, Skeleton } from '@anlan/platform/ui/states'
import { useCommandOf } from '@anlan/platform/ui/use-command'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { ANALYSIS_WORDS } from '../../contract/analysis-kinds.ts'
import { type AnalysisRuleData, analysisRules } from '../../contract/analysis-rule.ts'
import { listCameraStatus } from '../../contract/camera-status.ts'
import { pictureAddress } from '../../contract/picture-address.ts'
import { analysisHealth } from '../../contract/vision-worker.ts'
import { spansWords } from './analysis-words.ts'
import { MarkedPicture } from './marked-picture.tsx'

const RuleForm = lazy(() => import('./rule-form.tsx').then((it) => ({ default: it.RuleForm })))
const { list, remove } = endpointsOf(analysisRules)
interface Edited {
  readonly id: string
  readonly version: number
  readonly data: Partial<AnalysisRuleData> & { readonly camera: string }
}

/** The rules of one camera, drawn on its picture. */
export const Page = ({ params, org, roles }: PageProps) => {
  const camera = params['camera'] ?? ''
  const [edited, setEdited] = useState<Edited | undefined>(undefined)
  const status = useQueryOf(listCameraStatus, { cameras: [camera] }, { every: 10_000 }).value?.rows[0]
  const answer = useQueryOf(list, { camera: [camera], limit: 100 })
  const idle = useQueryOf(analysisHealth, {}, { every: 10_000 }).value?.idle ?? []
  const removal = useCommandOf(remove)
  const keeps = analysisRules.may.write.some((role) => roles.includes(role))
  const picture = status?.picture === true ? pictureAddress(org.id, camera) : undefined
  return (
    <section className="vi-page">
      <GoTo to="/video/analysis" className="al-back"><Icon name="back" size={16} />分析规则</GoTo>
      <header className="al-page-head">
        <h1>{status?.name ?? '摄像机'}</h1>
        {keeps && edited === undefined ? <div className="al-page-actions"><ActionButtons actions={[{ title: '新增规则', primary: true, icon: 'plus', press: () => setEdited({ id: newId(), version: 0, data: { camera } }) }]} /></div> : null}
      </header>
      {edited === undefined ? null : (
        <Section title={edited.version === 0 ? '新增规则' : '修改规则'}>
          <Suspense fallback={<Skeleton lines={8} />}><RuleForm key={edited.id} org={org.id} name={status?.name ?? ''} {...edited} picture={picture} close={() => setEdited(undefined)} /></Suspense>
        </Section>
      )}
      <Shown answer={answer}>
        {({ rows }) => rows.length === 0 ? <Empty title="这台摄像机还没有分析规则" hint="新增规则：选识别内容、在画面上画区域、设时段" /> : (
          <div className="vi-detail">
            <Section title="画面和区域"><MarkedPicture address={picture} about={`${status?.name ?? ''}的画面和区域`} none="此刻没有画面" zones={rows.filter(({ data }) => data.active).flatMap(({ data }) => data.zones)} /></Section>
            <ul className="vi-list">
              {rows.map((row) => {
                const why = idle.find(({ rule }) => rule === row.id)?.why
                const { kind, zones, spans, seconds, people, active } = row.data
                return (
                  <li key={row.id} className="al-section">
                    <header><h2>{ANALYSIS_WORDS[kind]}</h2><StateTag {...(!active ? { words: '停用', tone: 'off' } as const : why === undefined ? { words: '正在判断', tone: 'done' } as const : { words: '没有在判断', tone: 'late' } as const)} /></header>
                    {why === undefined ? null : <p className="al-clause">{why}</p>}
                    <dl className="al-facts">
                      <div><dt>区域</dt><dd>{zones.length === 0 ? '整个画面' : `${zones.length} 块`}</dd></div>
                      <div><dt>时段</dt><dd>{spansWords(spans)}</dd></div>
                      <div><dt>持续</dt><dd>{seconds === null ? '按默认值' : `${seconds} 秒`}</dd></div>
                      <div><dt>人数</dt><dd>{people === null ? '按默认值' : `${people} 人`}</dd></div>
                    </dl>
                    {keeps ? (
                      <ActionButtons actions={[
                        { title: '修改', press: () => setEdited({ id: row.id, version: row.version, data: row.data }) },
                        { title: '删除', danger: true, confirm: { tells: [], body: '删除后不再判断；已有的识别事件保留' }, press: () => removal.send({ id: row.id, version: row.version }) },
                      ]} />
                    ) : null}
                  </li>
                )
              })}
            </ul>
          </div>
        )}
      </Shown>
    </section>
  )
}

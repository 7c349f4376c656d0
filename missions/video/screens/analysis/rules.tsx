import './analysis.css'
import '../video.css'
import { StateTag } from '@anlan/platform/ui/detail-page'
import { GoTo } from '@anlan/platform/ui/go-to'
import { endpointsOf } from '@anlan/kernel/register'
import { Empty, Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { ANALYSIS_WORDS } from '../../contract/analysis-kinds.ts'
import { analysisRules } from '../../contract/analysis-rule.ts'
import { listCameraStatus } from '../../contract/camera-status.ts'
import { analysisHealth } from '../../contract/vision-worker.ts'
import { FlatTable } from '../flat-table.tsx'

const { list } = endpointsOf(analysisRules)
const MOST = 500

/** 分析规则 camera by camera: what is watched for, and what nobody watches. */
export const Page = () => {
  const cameras = useQueryOf(listCameraStatus, { limit: MOST }, { every: 10_000 })
  const rules = useQueryOf(list, { limit: MOST }).value?.rows ?? []
  const idle = useQueryOf(analysisHealth, {}, { every: 10_000 }).value?.idle ?? []
  return (
    <section className="vi-page">
      <header className="al-page-head"><h1>分析规则</h1></header>
      <Shown answer={cameras}>
        {({ rows }) => rows.length === 0 ? <Empty title="还没有摄像机" hint="先在“摄像机”里登记，并填写视频流地址" /> : (
          <FlatTable
            heads={['摄像机', '所在区域', '启用的规则', '没有在判断的规则']}
            rows={rows.filter(({ state }) => state !== 'stopped').map(({ id, name, area }) => {
              const own = rules.filter(({ data }) => data.camera === id && data.active)
              const asleep = idle.filter(({ camera }) => camera === id)
              return {
                key: id,
                cells: [
                  <GoTo key="camera" to={`/video/analysis/${id}`}>{name}</GoTo>, area,
                  own.length === 0 ? <span key="none" className="al-none">没有规则</span> : own.map(({ data }) => ANALYSIS_WORDS[data.kind]).join('、'),
                  asleep.length === 0 ? '—' : asleep.map(({ rule, kind, why }) => <p key={rule}><StateTag words={ANALYSIS_WORDS[kind]} tone="late" /> {why}</p>),
                ],
              }
            })}
          />
        )}
      </Shown>
    </section>
  )
}

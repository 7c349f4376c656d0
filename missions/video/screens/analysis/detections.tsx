import './analysis.css'
import { StateTag } from '@anlan/platform/ui/detail-page'
import { thumbnailAddress } from '@anlan/platform/ui/file-link'
import { GoTo } from '@anlan/platform/ui/go-to'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { defineList } from '@anlan/platform/ui/list/define-list'
import { ListPage } from '@anlan/platform/ui/list-page'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import { useMemo } from 'react'
import { ANALYSIS_WORDS } from '../../contract/analysis-kinds.ts'
import { listCameraStatus } from '../../contract/camera-status.ts'
import { listDetections, VERDICTS } from '../../contract/detection.ts'
import { verdictTag } from './analysis-words.ts'

const detections = (org: string, cameras: readonly { readonly value: string; readonly words: string }[]) =>
  defineList(listDetections, {
    title: '识别事件', noun: '件识别事件', rowKey: (row) => row.id, open: (row) => `/video/detections/${row.id}`, listens: ['video.detection-began', 'video.detection-ended', 'video.detection-judged'],
    columns: [
      { key: 'picture', title: '画面', width: 84, show: (row) => (row.picture === null ? '无画面' : <img className="vi-thumb" src={thumbnailAddress(org, row.picture)} alt="" loading="lazy" width={60} height={34} />) },
      { key: 'kind', title: '识别内容', width: 140, show: (row) => ANALYSIS_WORDS[row.kind] },
      { key: 'name', title: '摄像机' },
      { key: 'area', title: '区域', width: 150 },
      { key: 'beganAt', title: '发生', width: 150, show: (row) => <When at={row.beganAt} /> },
      { key: 'endedAt', title: '消失', width: 150, show: (row) => (row.endedAt === null ? '仍在持续' : <When at={row.endedAt} />) },
      { key: 'verdict', title: '复核', width: 110, show: (row) => <StateTag {...verdictTag(row)} /> },
      { key: 'verdictBy', title: '复核人', width: 110, extra: true, show: (row) => row.verdictBy ?? '—' },
    ],
    filters: [
      { key: 'verdict', title: '复核', kind: 'select', options: [{ value: 'open', words: '待复核' }, ...Object.entries(VERDICTS).map(([value, words]) => ({ value, words }))] },
      { key: 'kind', title: '识别内容', kind: 'select', options: Object.entries(ANALYSIS_WORDS).map(([value, words]) => ({ value, words })) },
      { key: 'camera', title: '摄像机', kind: 'select', options: cameras },
    ],
    empty: { title: '没有识别事件', hint: '在“分析规则”里给摄像机设规则，识别服务在线后，识别到的异常列在这里' },
  })

/** What was recognised, and what people said of it. */
export const Page = ({ org }: PageProps) => {
  const cameras = useQueryOf(listCameraStatus, { limit: 500 }).value?.rows
  const list = useMemo(() => detections(org.id, (cameras ?? []).map(({ id, name }) => ({ value: id, words: name }))), [org.id, cameras])
  const open = useQueryOf(listDetections, { limit: 1, verdict: ['open'] }, { every: 10_000 }).value?.total
  return <ListPage list={list}>{open === undefined ? null : <p>待复核 <strong>{open}</strong> 件。<GoTo to="/video/statistics">误报率统计</GoTo></p>}</ListPage>
}

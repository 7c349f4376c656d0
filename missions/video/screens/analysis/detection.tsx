import './analysis.css'
import '../video.css'
import { endpointsOf } from '@anlan/kernel/register'
import { ALARM_LEVELS } from '@anlan/alarms/contract/alarm'
import { planRegister } from '@anlan/plant/contract/place'
import { DetailPage, Section } from '@anlan/platform/ui/detail-page'
import type { PageAction } from '@anlan/platform/ui/detail/detail'
import { fileAddress } from '@anlan/platform/ui/file-link'
import { GoTo } from '@anlan/platform/ui/go-to'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { LivePicture } from '@anlan/platform/ui/live-picture'
import { PlanStage } from '@anlan/platform/ui/plan/plan-stage'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { Shown } from '@anlan/platform/ui/states'
import { useCommandOf } from '@anlan/platform/ui/use-command'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import { analysisKind, ANALYSIS_WORDS } from '../../contract/analysis-kinds.ts'
import { getDetection, judgeDetection } from '../../contract/detection.ts'
import { pictureAddress } from '../../contract/picture-address.ts'
import { verdictTag } from './analysis-words.ts'
import { MarkedPicture } from './marked-picture.tsx'

const BACK = { title: '识别事件', to: '/video/detections' }
const plans = endpointsOf(planRegister)

const Place = ({ name, x, y, label }: { readonly name: string; readonly x: number; readonly y: number; readonly label: string }) => {
  const plan = (useQueryOf(plans.list, { limit: 500 }).value?.rows ?? []).find(({ data }) => data.name === name)?.data
  if (plan === undefined) return null
  const { widthMetres, heightMetres } = plan
  return (
    <PlanStage plan={{ widthMetres, heightMetres }} about={`${label}的位置`} focus={{ x, y, key: label }}>
      {({ px }) => <g className="vi-mark" transform={`translate(${x} ${heightMetres - y}) scale(${px})`}><circle r={9} strokeWidth={3} /></g>}
    </PlanStage>
  )
}

/** One thing that was recognised: its picture, where it was, and what people say of it. */
export const Page = ({ params, roles, org }: PageProps) => {
  const id = params['id'] ?? ''
  const answer = useQueryOf(getDetection, { id }, { every: 5_000 })
  const judge = useCommandOf(judgeDetection)
  return (
    <Shown answer={answer}>
      {(it) => {
        const { suspected, blind } = analysisKind(it.kind)
        const open = it.verdict === null && judgeDetection.may.some((role) => roles.includes(role))
        const actions: PageAction[] = !open ? [] : [
          { title: '属实', primary: true, press: () => judge.send({ id, version: it.version, verdict: 'true' }), confirm: { tells: [], body: '前后各 30 秒的录像作为证据锁定保存' } },
          { title: '误报', form: (close) => <SchemaForm command={judgeDetection} formKey={`judge-${id}`} fixed={{ id, version: it.version, verdict: 'false' }} submit="标为误报" onDone={close} onCancel={close} /> },
        ]
        return (
          <DetailPage
            title={`${it.name}：${ANALYSIS_WORDS[it.kind]}`} back={BACK} actions={actions} state={verdictTag(it)}
            facts={[
              { title: '报警等级', value: ALARM_LEVELS[it.level] }, { title: '区域', value: it.area }, { title: '开始出现', value: <When at={it.since} /> }, { title: '判定', value: <When at={it.beganAt} /> },
              { title: '消失', value: it.endedAt === null ? '仍在持续' : <When at={it.endedAt} /> }, { title: '人数', value: it.count === 0 ? '—' : `${it.count}` }, { title: '置信度', value: it.score === 0 ? '—' : `${Math.round(it.score * 100)}%` }, { title: '模型', value: it.model === '' ? '按画面判断' : it.model },
              { title: '报警', value: it.alarm === null ? '—' : <GoTo to={`/alarms/list/${it.alarm}`}>查看报警和处置</GoTo> }, { title: '摄像机', value: <GoTo to={`/video/cameras/${it.camera}`}>{it.name}</GoTo> },
              ...(it.verdict === null ? [] : [{ title: '复核', value: <>{it.verdictBy} <When at={it.verdictAt} /></> }, { title: '说明', value: it.verdictNote, wide: true }]),
            ]}
          >
            {suspected && it.verdict === null ? <p className="al-clause" role="status">这是疑似情况，请看画面或到现场确认。{blind}</p> : null}
            <div className="vi-detail">
              <Section title="识别时的画面"><MarkedPicture address={it.picture === null ? undefined : fileAddress(org.id, it.picture)} about="识别时的画面" none="没有收到画面" boxes={it.boxes} /></Section>
              <Section title="现在的画面"><LivePicture address={pictureAddress(org.id, it.camera)} name={it.name} /></Section>
            </div>
            {it.x === null || it.y === null ? null : <Section title="位置"><Place name={it.plan} x={it.x} y={it.y} label={it.name} /></Section>}
          </DetailPage>
        )
      }}
    </Shown>
  )
}

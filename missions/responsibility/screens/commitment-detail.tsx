import './responsibility.css'
import { DetailPage, Section } from '@anlan/platform/ui/detail-page'
import { FileThumb } from '@anlan/platform/ui/file-thumb'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { Shown } from '@anlan/platform/ui/states'
import { levelOf } from '@anlan/platform/ui/theme/level'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import { getCommitment, RUN_STATES } from '../contract/publish-commitment.ts'
import { Counts } from './counts.tsx'
import { Deviations } from './deviations.tsx'
import { GradeTag } from './grade-words.tsx'
import { PrintLink } from './print-link.tsx'

export const Page = ({ params }: PageProps) => {
  const answer = useQueryOf(getCommitment, { id: params['id'] ?? '' })
  return (
    <Shown answer={answer}>
      {({ commitment, statuses, reasons, deviations, missingBelow, signature, deputyOf, provedBy, latest, id }) => (
        <DetailPage
          title={`安全承诺公告　${commitment.day}`}
          back={{ title: '公告月历', to: `/responsibility/commitments?month=${commitment.day.slice(0, 7)}` }}
          state={latest ? { words: `第 ${commitment.issue} 次，当前有效`, tone: 'done' } : { words: `第 ${commitment.issue} 次，已被后一次代替`, tone: 'off' }}
          {...(levelOf(Number(commitment.riskGrade)) === undefined ? {} : { level: levelOf(Number(commitment.riskGrade)) ?? 'blue' })}
          facts={[
            { title: '承诺人', value: `${commitment.signatory.name}${deputyOf === null ? '' : `（受${deputyOf}授权代签）`}` },
            { title: '签署时间', value: <When at={commitment.signedAt} /> },
            { title: '本人核验', value: provedBy === 'pin' ? '换人密码' : '登录密码' },
            { title: '综合研判', value: <GradeTag grade={commitment.riskGrade} /> },
            { title: '重大隐患', value: commitment.majorDanger ? '有' : '无' },
            { title: '签署时尚未研判', value: missingBelow.length === 0 ? '无' : missingBelow.join('、'), wide: true },
            { title: '承诺内容', value: commitment.content, wide: true },
          ]}
        >
          <p><PrintLink name="responsibility.print-commitment" input={{ id }} title="打印公告" /></p>
          <Section title="今日数据"><Counts counts={commitment.counts} /></Section>
          <Section title="研判依据"><ul className="rs-reasons">{reasons.map((reason) => <li key={reason}>{reason}</li>)}</ul></Section>
          {deviations.length === 0 ? null : (
            <Section title="与系统数据不一致的说明"><Deviations deviations={deviations} reasons={Object.fromEntries(deviations.map(({ key, reason }) => [key, reason]))} /></Section>
          )}
          <Section title="装置和危险源状态">
            <ul className="rs-lines">{statuses.map((it) => <li key={it.id}><span>{it.name}</span><b>{RUN_STATES[it.status]}</b>{it.reason === '' ? null : <small>{it.reason}</small>}</li>)}</ul>
          </Section>
          {signature === null ? null : <Section title="签名"><span className="al-thumb" style={{ width: '12rem' }}><FileThumb id={signature} words="承诺人签名" /></span></Section>}
        </DetailPage>
      )}
    </Shown>
  )
}

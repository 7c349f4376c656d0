import '../effect.css'
import type { z } from 'zod'
import { INDICATORS } from '@anlan/standards/effect'
import { DetailPage, Section } from '@anlan/platform/ui/detail-page'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import { assessmentRules, SCOPES, saveAssessmentRules } from '../../contract/assessment-rules.ts'

type Rules = z.output<typeof assessmentRules.output>

const worth = ({ indicator, weight, each, cap }: Rules['rules'][number]): string => {
  const { kind } = INDICATORS[indicator]
  if (kind === 'rate') return `满分 ${weight} 分`
  if (each === 0 || cap === 0) return '只记录，不计分'
  return `每项${kind === 'bonus' ? '加' : '扣'} ${each} 分，最多 ${cap} 分`
}

const IndicatorsPage = ({ rules: { version, rules, sealDay, history }, roles }: { readonly rules: Rules } & Pick<PageProps, 'roles'>) => (
  <DetailPage
    title="考核指标"
    back={{ title: '考核', to: '/effect/assessment' }}
    state={version === 0 ? { words: '缺省值（待核）', tone: 'open' } : { words: `本单位第 ${version} 版`, tone: 'done' }}
    actions={saveAssessmentRules.may.some((role) => roles.includes(role)) ? [{
      title: '修改', primary: true,
      form: (close) => <SchemaForm command={saveAssessmentRules} formKey={`assessment-rules-${version}`} fixed={{ version }} initial={{ rules: rules.map((it) => ({ ...it })), sealDay }} submit="保存" onDone={close} />,
    }] : []}
    facts={[{ title: '生成', value: '每月 1 日生成上月考核' }, { title: '定稿', value: `次月 ${sealDay} 日，没有待处理的申诉时` }]}
  >
    {(['person', 'department'] as const).map((scope) => (
      <Section key={scope} title={SCOPES[scope]}>
        <ul className="ef-history">
          {rules.filter((it) => it.scope === scope).map((it) => <li key={it.indicator}><strong>{INDICATORS[it.indicator].title}</strong>　{worth(it)}<p className="al-clause">{INDICATORS[it.indicator].counts}</p></li>)}
        </ul>
      </Section>
    ))}
    <Section title="怎样计算才公平？">
      <ul className="ef-advice">
        <li>请假期间到期的排查不计入本人；替班的人完成的，计入替班的人。</li>
        <li>装置停用期间不生成的排查，不计入任何人。</li>
        <li>手机离线时按时完成、后来才上传的，算按时完成。</li>
        <li>上报隐患只作为事实记录，缺省不计分，不鼓励为分数凑数。</li>
      </ul>
    </Section>
    <Section title="修改记录">
      {history.length === 0 ? <p className="al-none">还没有修改过</p> : <ul className="ef-history">{history.map((it) => <li key={it.version}><strong>第 {it.version} 版</strong> {it.by}，<When at={it.at} /><p>{it.reason}</p></li>)}</ul>}
    </Section>
  </DetailPage>
)

export const Page = ({ roles }: PageProps) => {
  const answer = useQueryOf(assessmentRules, {})
  return <Shown answer={answer}>{(rules) => <IndicatorsPage rules={rules} roles={roles} />}</Shown>
}

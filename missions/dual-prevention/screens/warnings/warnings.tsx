import './warnings.css'
import { ROLES } from '@anlan/kernel/role'
import { ActionButtons } from '@anlan/platform/ui/detail/action-buttons'
import { StateTag } from '@anlan/platform/ui/detail-page'
import { GoTo } from '@anlan/platform/ui/go-to'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { Shown } from '@anlan/platform/ui/states'
import { LevelTag } from '@anlan/platform/ui/theme/level-tag'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { Lasting, When } from '@anlan/platform/ui/when'
import { listWarningRules, saveWarningRule, type WarningRule } from '../../contract/warnings.ts'
import { WarningForm } from './warning-form.tsx'

const stateOf = ({ enabled, open }: WarningRule) =>
  !enabled ? ({ words: '已停用', tone: 'off' } as const) : open.length > 0 ? ({ words: `正在报警 ${open.length} 条`, tone: 'late' } as const) : ({ words: '没有触发', tone: 'done' } as const)

const Rule = ({ rule, edits }: { readonly rule: WarningRule; readonly edits: boolean }) => (
  <li className="dp-warning">
    <header>
      <h2>{rule.title}</h2>
      <StateTag {...stateOf(rule)} />
      <LevelTag level={rule.level} />
    </header>
    <p>{rule.words}</p>
    {rule.open.length === 0 ? null : (
      <ul className="dp-warning-open">
        {rule.open.slice(0, 5).map(({ cause, title, detail, link, raisedAt }) => (
          <li key={cause}>{link === null ? title : <GoTo to={link}>{title}</GoTo>}<span className="al-clause">{detail}</span><Lasting since={raisedAt} /></li>
        ))}
      </ul>
    )}
    <p className="al-clause">
      通知{rule.addressees.map((role) => ROLES[role].title).join('、')}；近 30 天报警 {rule.past} 次；{rule.lookedAt === null ? '还没有判断过' : <>最近判断 <When at={rule.lookedAt} /></>}
    </p>
    {edits ? <ActionButtons actions={[{ title: '设置和试运行', form: (close) => <WarningForm rule={rule} onDone={close} /> }]} /> : null}
  </li>
)

/** 异常状态自动预警: the rules, what each finds now, and how it is set. */
export const Page = ({ roles }: PageProps) => {
  const answer = useQueryOf(listWarningRules, {}, { listens: ['alarms'] })
  const edits = saveWarningRule.may.some((role) => roles.includes(role))
  return (
    <div className="dp-picture">
      <header className="al-page-head"><h1>异常状态自动预警</h1></header>
      <Shown answer={answer} lines={12}>
        {({ rules }) => {
          const open = rules.reduce((sum, rule) => sum + rule.open.length, 0)
          return (
            <>
              <p className="dp-headline">{open === 0 ? '没有触发的预警' : `${open} 条预警还没有消除`}</p>
              <ul className="dp-warnings">{rules.toSorted((a, b) => b.open.length - a.open.length).map((rule) => <Rule key={rule.kind} rule={rule} edits={edits} />)}</ul>
            </>
          )
        }}
      </Shown>
    </div>
  )
}

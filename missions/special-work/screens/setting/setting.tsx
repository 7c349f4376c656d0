import '../permit/permit.css'
import './setting.css'
import type { z } from 'zod'
import { Button } from '@anlan/platform/ui/button'
import { useConfirm } from '@anlan/platform/ui/confirm'
import { Section } from '@anlan/platform/ui/detail-page'
import { useHere } from '@anlan/platform/ui/here'
import { FaultNote, Note, RefusalNote, Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { GUARDIAN_CHECKS } from '@anlan/standards/special-work/guardian-checks'
import { APPROVING_OFFICES, SIGN_NODES } from '@anlan/standards/special-work/kinds'
import { SAFE_STATE } from '@anlan/standards/special-work/safe-state'
import { PRESENCE_WORDS } from '../../contract/person.ts'
import { getSetting, saveSetting } from '../../contract/setting.ts'
import { NODES, OFFICES } from '../../rules/chain.ts'
import { usePersonOptions } from '../choices.ts'
import { ChecksFields } from './checks-fields.tsx'
import { FiguresTable } from './figures-table.tsx'
import { HoldersTable } from './holders-table.tsx'
import { MinutesFields } from './minutes-fields.tsx'
import { WatchedFields } from './watched-fields.tsx'
import { useSettingForm } from './use-setting-form.ts'

const names = <Words extends Readonly<Record<string, string>>>(words: Words) => Object.keys(words) as (keyof Words & string)[]
const OFFICE_ROWS = names(APPROVING_OFFICES).map((name) => ({ name, words: APPROVING_OFFICES[name] }))
/** Nodes that neither the permit itself nor an office names. */
const OWN_NODES = names(SIGN_NODES).filter((name) => !['in-charge', 'commander', 'approve', 'approver'].includes(name))
const NODE_ROWS = OWN_NODES.map((name) => ({ name, words: SIGN_NODES[name] }))
const PROOFS = ['position', 'code', 'fix', 'photo'] as const
const EXPLOSION = { auto: '登记有防爆终端时执行', always: '始终执行', off: '不执行' } as const
const HOURS = Array.from({ length: 24 }, (_, hour) => hour)

const SettingPage = ({ found: { version, setting, figures } }: { readonly found: z.output<typeof getSetting.output> }) => {
  const { roles } = useHere()
  const ask = useConfirm()
  const persons = usePersonOptions()
  const form = useSettingForm(setting, version)
  const { value, put } = form
  const disabled = !roles.some((role) => (saveSetting.may as readonly string[]).includes(role)) || form.sending
  const hours = (key: 'from' | 'until', title: string) => (
    <label>{title}<select className="al-input" disabled={disabled} value={value.night[key]} onChange={(event) => put({ night: { ...value.night, [key]: Number(event.target.value) } })}>{HOURS.map((hour) => <option key={hour} value={hour}>{hour} 时</option>)}</select></label>
  )
  return (
    <article className="swd-setting">
      <header className="al-page-head"><h1>特殊作业设置</h1>{disabled && !form.sending ? <span className="al-count">由安全管理人员或主要负责人修改</span> : null}</header>
      <Section title="审批人（GB 30871-2022 附录 B.1）"><p className="al-clause">人员和角色满足其一即可审批；都不设置的按最后一列。修改只影响以后提请签批的作业票</p><HoldersTable title="审批岗位" rows={OFFICE_ROWS} value={value.offices} defaults={OFFICES} persons={persons} disabled={disabled} onChange={(offices) => put({ offices })} /></Section>
      <Section title="其他签批环节"><p className="al-clause">作业负责人、作业指挥由作业票指定；受限空间、盲板抽堵的“所在单位”和临时用电的“配送电单位”按上表审批岗位</p><HoldersTable title="环节" rows={NODE_ROWS} value={value.nodes} defaults={NODES} persons={persons} disabled={disabled} onChange={(nodes) => put({ nodes })} /></Section>
      <Section title="签批时限（AQ 3064.2-2025 5.2.2、5.9.9）"><MinutesFields value={value.nodeMinutes} disabled={disabled} onChange={(nodeMinutes) => put({ nodeMinutes })} /></Section>
      <Section title="到场证明（AQ 3064.2-2025 5.5.2）">
        <div className="al-choices" role="group" aria-label="认可的到场证明">
          {PROOFS.map((proof) => <label key={proof} className="al-choice"><input type="checkbox" className="al-check" disabled={disabled} checked={value.sufficient.includes(proof)} onChange={(event) => put({ sufficient: event.target.checked ? [...value.sufficient, proof] : value.sufficient.filter((it) => it !== proof) })} />{PRESENCE_WORDS[proof]}</label>)}
        </div>
        {value.sufficient.length === 0 ? <p className="al-wrong">至少选一种到场证明</p> : null}
        <label className="swd-blank">爆炸危险区域只用防爆终端<select className="al-input" disabled={disabled} value={value.explosionProof} onChange={(event) => put({ explosionProof: event.target.value as typeof value.explosionProof })}>{names(EXPLOSION).map((it) => <option key={it} value={it}>{EXPLOSION[it]}</option>)}</select></label>
      </Section>
      <Section title="夜间（GB 30871-2022 5.1.1）">
        <p className="al-clause">夜间、节假日、公休日和升级管理时段内的动火升级管理。标准没有给出钟点，由本单位规定（待核）；节假日、公休日按工作日历</p>
        <p className="swd-night">{hours('from', '自 ')}{hours('until', '至次日 ')}</p>
      </Section>
      <Section title="数值"><p className="al-clause">不填的按标准执行；本单位只能设置得更严</p><div className="swd-scroll"><FiguresTable figures={figures} value={value.figures} disabled={disabled} wrong={form.refusal?.field} onChange={(own) => put({ figures: own })} /></div></Section>
      <Section title="风险分析建议：大模型">
        <p className="al-clause">可选。只使用服务器管理员指定的本单位网络内的模型，不发送人员姓名和单位名称；建议标明“须人工确认”，不自动填写任何内容</p>
        <label className="al-choice"><input type="checkbox" className="al-check" disabled={disabled} checked={value.askModel} onChange={(event) => put({ askModel: event.target.checked })} />允许向本单位网络内的大模型询问</label>
      </Section>
      <Section title="重点作业"><WatchedFields value={value.watched} disabled={disabled} onChange={(watched) => put({ watched })} /></Section>
      <Section title="监护检查增加的项目"><ChecksFields name="checks" title="检查项" value={value.checks} standing={(kind) => GUARDIAN_CHECKS[kind]} disabled={disabled} onChange={(checks) => put({ checks })} /></Section>
      <Section title="置于安全状态增加的项目"><p className="al-clause">暂停作业后逐项确认的清单；已有的项目不能减少，增加的从下一次暂停起生效</p><ChecksFields name="safe" title="安全状态项目" value={value.safe} standing={(kind) => SAFE_STATE[kind].map(({ title }) => title)} disabled={disabled} onChange={(safe) => put({ safe })} /></Section>
      {form.refusal === undefined ? null : <RefusalNote refusal={form.refusal} />}
      {form.fault === undefined ? null : <FaultNote fault={form.fault} />}
      {form.changed ? (
        <div className="swd-save">
          <Note>有未保存的修改</Note>
          <Button onClick={form.back}>放弃修改</Button>
          <Button kind="primary" busy={form.sending} disabled={value.sufficient.length === 0} onClick={() => void ask('保存特殊作业设置', { tells: [], body: '保存后立即生效，修改前后的内容都有记录' }).then((yes) => (yes ? form.save() : undefined))}>保存</Button>
        </div>
      ) : null}
    </article>
  )
}

export const Page = () => <Shown answer={useQueryOf(getSetting, {})} lines={12}>{(found) => <SettingPage found={found} />}</Shown>

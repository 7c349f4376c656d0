import '../effect.css'
import type { z } from 'zod'
import { VETOES } from '@anlan/standards/effect'
import { DetailPage, Section } from '@anlan/platform/ui/detail-page'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import { saveScoreSettings, scoreSettings } from '../../contract/score-settings.ts'

type Settings = z.output<typeof scoreSettings.output>
type Choices = Settings['choices']

const vetoWords = ({ vetoes }: Choices): string => (vetoes.length === 0 ? '不设否决项' : vetoes.map((name) => VETOES[name].title).join('、'))

const factsOf = (it: Choices) => [
  { title: '包保任务未履职', value: `每项扣 ${it.guaranteeEach} 分，最多 ${it.guaranteeMost} 分` },
  { title: '隐患过少', value: it.fewPerThousand === 0 || it.fewMost === 0 ? '不扣分' : `每千次排查推算 ${it.fewPerThousand} 项，不足时最多扣 ${it.fewMost} 分` },
  { title: '否决项', value: vetoWords(it), wide: true },
]

const SettingsPage = ({ settings: { version, choices, model, history }, roles }: { readonly settings: Settings } & Pick<PageProps, 'roles'>) => (
  <DetailPage
    title="扣分和否决项"
    back={{ title: '运行效果', to: '/effect/score' }}
    state={version === 0 ? { words: '缺省值（待核）', tone: 'open' } : { words: `本单位第 ${version} 版`, tone: 'done' }}
    actions={saveScoreSettings.may.some((role) => roles.includes(role)) ? [{
      title: '修改', primary: true,
      form: (close) => <SchemaForm command={saveScoreSettings} formKey={`score-settings-${version}`} fixed={{ version }} initial={choices} submit="保存" onDone={close} />,
    }] : []}
    facts={[{ title: '评估模型', value: `${model.title}${model.verified ? '' : '（待核）'}`, wide: true }, ...factsOf(choices), { title: '出处', value: model.source, wide: true }]}
  >
    <Section title="修改记录">
      {history.length === 0 ? <p className="al-none">还没有修改过，按模型的缺省值核算</p> : (
        <ul className="ef-history">
          {history.map((it) => (
            <li key={it.version}>
              <strong>第 {it.version} 版</strong> {it.by}，<When at={it.at} />
              <p>{it.reason}</p>
              <p className="al-clause">{factsOf(it.choices).map(({ title, value }) => `${title}：${value}`).join('；')}</p>
            </li>
          ))}
        </ul>
      )}
      <p className="al-clause">只有安全管理人员能修改，要写明原因。修改从下一次核算起生效，已经核算的周按当时的设置。</p>
    </Section>
  </DetailPage>
)

export const Page = ({ roles }: PageProps) => {
  const answer = useQueryOf(scoreSettings, {})
  return <Shown answer={answer}>{(settings) => <SettingsPage settings={settings} roles={roles} />}</Shown>
}

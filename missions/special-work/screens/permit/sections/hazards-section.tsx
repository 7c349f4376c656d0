import { lazy, Suspense, useState } from 'react'
import { ActionButtons } from '@anlan/platform/ui/detail/action-buttons'
import type { PageAction } from '@anlan/platform/ui/detail/detail'
import { Section } from '@anlan/platform/ui/detail-page'
import { Skeleton } from '@anlan/platform/ui/states'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { useHere } from '@anlan/platform/ui/here'
import { When } from '@anlan/platform/ui/when'
import { OVER } from '../../../contract/life.ts'
import type { Permit } from '../../../contract/permit.ts'
import { nameCoordinator } from '../../../contract/prepare-permit.ts'
import { adviceWords } from '../../../rules/advice/answered.ts'
import { sourceWords } from '../../../rules/templates/carried.ts'
import { usePersonOptions } from '../../choices.ts'
import { StepsTable } from '../../templates/steps-table.tsx'
import { HazardsForm } from './hazards-form.tsx'

const AdviceAnswers = lazy(() => import('./advice-answers.tsx').then((it) => ({ default: it.AdviceAnswers })))
const SaveTemplate = lazy(() => import('./save-template.tsx').then((it) => ({ default: it.SaveTemplate })))
/** Who keeps the templates. */
const KEEPERS = ['safety-manager', 'principal']

const CoordinatorForm = ({ permit, close }: { readonly permit: Permit; readonly close: () => void }) => (
  <SchemaForm command={nameCoordinator} formKey={`coordinator-${permit.id}`} fixed={{ id: permit.id, version: permit.version }} fields={{ person: { title: '交叉作业协调人', options: usePersonOptions(), widget: 'select' } }} submit="指定" onDone={close} onCancel={close} />
)

const Added = ({ title, words }: { readonly title: string; readonly words: readonly string[] | undefined }) => (words === undefined ? null : <p>{title}：{words.join('；')}</p>)

/** 作业危害分析: step, hazard, measure, and from which template. It is written before the signing, and stands afterwards; what is over can become a template. */
export const HazardsSection = ({ permit }: { readonly permit: Permit }) => {
  const [editing, setEditing] = useState(false)
  const { hazards, coordinator, state } = permit
  const keeps = useHere().roles.some((role) => KEEPERS.includes(role))
  const editable = state === 'draft' || state === 'preparing'
  const actions: PageAction[] = [
    ...(editable && !editing ? [{ title: hazards === null ? '填写危害分析' : '修改危害分析', primary: hazards === null, press: () => setEditing(true) }] : []),
    ...(['draft', 'preparing', 'signing', 'issued', 'suspended'].includes(state) ? [{ title: coordinator === null ? '指定协调人' : '更换协调人', form: (close: () => void) => <CoordinatorForm permit={permit} close={close} /> }] : []),
    ...(OVER.includes(state) && hazards !== null && keeps ? [{ title: '存为模板', form: (close: () => void) => <Suspense fallback={<Skeleton lines={4} />}><SaveTemplate permit={permit} close={close} /></Suspense> }] : []),
  ]
  return (
    <Section title="作业危害分析" tools={<ActionButtons actions={actions} />}>
      {editing ? <HazardsForm permit={permit} close={() => setEditing(false)} /> : hazards === null ? <p className="al-none">还没有危害分析（GB 30871-2022 4.1）</p> : (
        <>
          <StepsTable steps={hazards.steps} />
          <Added title="补充安全措施" words={hazards.measures} />
          <Added title="交底要点" words={hazards.points} />
          <p className="al-clause">{hazards.by.name}，<When at={hazards.at} />{sourceWords(permit) === '' ? null : `，带入模板：${sourceWords(permit)}，已逐条核对`}</p>
          {hazards.advice === undefined ? null : (
            <details className="swm-answered">
              <summary>风险分析建议 {hazards.advised === undefined ? '' : `${hazards.advised} 条中`}{adviceWords(hazards.advice)}</summary>
              <Suspense fallback={<Skeleton lines={2} />}><AdviceAnswers advice={hazards.advice} /></Suspense>
            </details>
          )}
        </>
      )}
      {coordinator === null ? null : <p>交叉作业协调人：{coordinator.name}（GB 30871-2022 4.7）</p>}
    </Section>
  )
}

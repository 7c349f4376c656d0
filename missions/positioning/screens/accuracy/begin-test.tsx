import '../positioning.css'
import { useState } from 'react'
import type { FieldProps } from '@anlan/platform/ui/form/field-kinds'
import { GoTo } from '@anlan/platform/ui/go-to'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { Icon } from '@anlan/platform/ui/icon'
import { newId } from '@anlan/platform/ui/new-id'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { beginAccuracyTest } from '../../contract/accuracy-run.ts'
import { isFunctional, type TestKind } from '../../contract/accuracy-test.ts'
import { listCardStatus } from '../../contract/card.ts'
import { ManyPick } from '../many-pick.tsx'
import { SpotPick } from '../spot-pick.tsx'
import { useGrounds } from '../use-ground.ts'

type Input = Readonly<Record<string, unknown>>
const functional = (input: Input): boolean => isFunctional((input['kind'] ?? 'static') as TestKind)
const MOST = 10

/** Begins a test: what, with which terminals, where, by whom. */
export const Page = ({ navigate }: PageProps) => {
  const [id] = useState(newId)
  const { plans } = useGrounds()
  const cards = useQueryOf(listCardStatus, { limit: 500 }).value?.rows ?? []
  const first = plans[0]?.name ?? ''
  const options = cards.filter(({ faulty }) => !faulty).map(({ number, carrier }) => ({ value: number, words: number, hint: carrier?.name ?? '未发卡' }))
  return (
    <section className="po-page po-form">
      <header className="al-page-head">
        <GoTo to="/positioning/accuracy-tests" className="al-back"><Icon name="back" size={16} />性能测试</GoTo>
        <h1>开始测试</h1>
      </header>
      <p className="al-clause">按 AQ 3064.3-2025 附录 A：静态 6 个点每点 12 分钟，动态 500 米路线 100 个标记点，报警功能测试每项 12 分钟。测试过程保存在平台上，手机没电、换人都可以接着做。</p>
      {plans.length === 0 ? null : (
        <SchemaForm
          key={first}
          command={beginAccuracyTest}
          formKey="begin-accuracy-test"
          fixed={{ id }}
          initial={{ kind: 'static', plan: first, floor: 1, cards: [] }}
          fields={{
            plan: { options: plans.map(({ name }) => ({ value: name, words: name })), widget: 'select' },
            cards: { widget: 'cards', render: ({ value, onChange }: FieldProps<string[]>) => <ManyPick title="从登记的终端中选择" options={options} value={value ?? []} most={MOST} onChange={onChange} /> },
            instrument: { when: (input) => !functional(input) },
            strictMetres: { when: (input) => !functional(input) },
            middle: { widget: 'spot', help: '测试点和测试围栏按标准布点自动生成', when: functional, render: ({ value, onChange }: FieldProps<{ x: number; y: number }>) => <SpotPick plan={first} spot={value ?? undefined} about="布点中心" onPick={onChange} /> },
          }}
          submit="开始"
          onDone={({ id: made }) => navigate(`/positioning/accuracy-tests/${made}`, { replace: true })}
          onCancel={() => navigate('/positioning/accuracy-tests')}
        />
      )}
    </section>
  )
}

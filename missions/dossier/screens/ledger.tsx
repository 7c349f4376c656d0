import './dossier.css'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { DetailPage, Section } from '@anlan/platform/ui/detail-page'
import { fileAddress } from '@anlan/platform/ui/file-link'
import { Note, Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import { type Dossier, dossierParts, getDossier } from '../contract/dossier.ts'
import { ledgerState } from './ledger-words.ts'

const Files = ({ dossier, org }: { readonly dossier: Dossier; readonly org: string }) => (
  <p className="dos-files">
    {dossier.pdf === null ? null : <a className="al-button" data-kind="primary" href={fileAddress(org, dossier.pdf)} target="_blank" rel="noreferrer">打开 PDF</a>}
    {dossier.workbook === null ? null : <a className="al-button" href={fileAddress(org, dossier.workbook)} download>下载 Excel</a>}
  </p>
)

const EVERY = 1_000

export const Page = ({ params, org }: PageProps) => {
  const answer = useQueryOf(getDossier, { id: params['id'] ?? '' }, { every: EVERY })
  const parts = useQueryOf(dossierParts, {}).value?.parts ?? []
  return (
    <Shown answer={answer}>
      {({ dossier }) => (
        <DetailPage
          title={dossier.number}
          back={{ title: '台账包', to: '/dossier/ledgers' }}
          state={ledgerState(dossier)}
          facts={[
            { title: '期间', value: `${dossier.from} 至 ${dossier.to}` },
            { title: '生成人', value: dossier.by },
            { title: '要求时间', value: <When at={dossier.askedAt} /> },
            { title: '完成时间', value: dossier.readyAt === null ? null : <When at={dossier.readyAt} /> },
            { title: '条数', value: dossier.state === 'ready' ? dossier.rows : null },
            { title: '内容摘要', value: dossier.digest === null ? null : <code>{dossier.digest}</code>, wide: true },
          ]}
        >
          {dossier.state === 'failed' ? <Note tone="refusal">{dossier.message}</Note> : null}
          {dossier.state === 'waiting' || dossier.state === 'making' ? <Note>正在生成，已整理 {dossier.done} 项，共 {dossier.of} 项。可以离开此页，生成后在台账包中查看。</Note> : null}
          {dossier.state === 'ready' ? <Files dossier={dossier} org={org.id} /> : null}
          <Section title="内容">
            <ol>
              {dossier.parts.map((key) => (
                <li key={key}>{parts.find((part) => part.key === key)?.title ?? key}</li>
              ))}
            </ol>
          </Section>
        </DetailPage>
      )}
    </Shown>
  )
}

import './analysis.css'
import '../video.css'
import { useState } from 'react'
import { endpointsOf } from '@anlan/kernel/register'
import { ActionButtons } from '@anlan/platform/ui/detail/action-buttons'
import { StateTag } from '@anlan/platform/ui/detail-page'
import { GoTo } from '@anlan/platform/ui/go-to'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { newId } from '@anlan/platform/ui/new-id'
import { erased, formWishes } from '@anlan/platform/ui/register-words'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { Empty, Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { CAMERA_STATES, listCameraStatus } from '../../contract/camera-status.ts'
import { coverage, COVERAGE_GAPS, KEY_PLACES, keyPlaces } from '../../contract/coverage.ts'
import { FlatTable } from '../flat-table.tsx'

const { save, list } = endpointsOf(keyPlaces)
const HOW = { inside: '在此', sees: '可见', chosen: '指定' } as const

const PlaceForm = ({ id, version, data, close }: { readonly id?: string; readonly version?: number; readonly data?: object; readonly close: () => void }) => {
  const [made] = useState(newId)
  const cameras = useQueryOf(listCameraStatus, { limit: 500 }).value?.rows ?? []
  const fields = formWishes(erased(keyPlaces), { cameras: { widget: 'choices', options: cameras.map((it) => ({ value: it.id, words: it.name })) } })
  return <SchemaForm command={save} formKey={`key-place-${id ?? 'new'}`} fixed={{ id: id ?? made, version: version ?? 0 }} {...(data === undefined ? {} : { initial: { data: data as never } })} fields={fields} submit="保存" onDone={close} onCancel={close} />
}

/** 重点部位覆盖: key places by cameras, and where nobody looks. */
export const Page = ({ roles }: PageProps) => {
  const answer = useQueryOf(coverage, {}, { every: 10_000 })
  const own = useQueryOf(list, { limit: 500 }).value?.rows ?? []
  const keeps = keyPlaces.may.write.some((role) => roles.includes(role))
  return (
    <section className="vi-page">
      <header className="al-page-head"><h1>重点部位覆盖</h1><div className="al-page-actions"><ActionButtons actions={keeps ? [{ title: '新增重点部位', primary: true, icon: 'plus', form: (close) => <PlaceForm close={close} /> }] : []} /></div></header>
      <Shown answer={answer}>
        {({ rows, missing }) => (
          <>
            {missing.length === 0 ? null : <p className="al-clause" role="status">还没有登记：{missing.map((it) => KEY_PLACES[it]).join('、')}。本单位没有这类部位的不用登记；装置、储存和装卸区取自“区域平面图”</p>}
            {rows.length === 0 ? <Empty title="还没有重点部位" hint="在“区域平面图”中登记装置、储罐区、仓库和装卸区，值班室、控制室、充装区在这里新增" /> : (
              <FlatTable
                heads={['重点部位', '类别', '覆盖', '摄像机', ...(keeps ? ['操作'] : [])]}
                rows={rows.map((row) => {
                  const mine = own.find(({ id }) => id === row.key)
                  return {
                    key: row.key,
                    cells: [
                      row.name, KEY_PLACES[row.kind],
                      <StateTag key="gap" words={COVERAGE_GAPS[row.gap]} tone={row.gap === 'none' ? 'done' : row.gap === 'unwatched' ? 'open' : 'late'} />,
                      row.cameras.length === 0 ? '—' : row.cameras.map((it) => <p key={it.id}><GoTo to={`/video/analysis/${it.id}`}>{it.name}</GoTo>（{HOW[it.how]}，{CAMERA_STATES[it.state]}，{it.rules === 0 ? '没有规则' : `${it.rules} 条规则`}）</p>),
                      ...(!keeps ? [] : [mine === undefined ? <GoTo key="plan" to="/plant/areas">区域平面图</GoTo> : <ActionButtons key="change" actions={[{ title: '修改', form: (close) => <PlaceForm id={mine.id} version={mine.version} data={mine.data} close={close} /> }]} />]),
                    ],
                  }
                })}
              />
            )}
          </>
        )}
      </Shown>
    </section>
  )
}

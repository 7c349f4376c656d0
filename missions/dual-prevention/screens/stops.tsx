import './dual-prevention.css'
import { useMemo } from 'react'
import { usePlantNow } from '@anlan/platform/ui/clock'
import { StateTag } from '@anlan/platform/ui/detail-page'
import { Dialog } from '@anlan/platform/ui/dialog'
import type { Option } from '@anlan/platform/ui/form/field-kinds'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { defineList } from '@anlan/platform/ui/list/define-list'
import { useUrlState } from '@anlan/platform/ui/list/url-state'
import { ListPage } from '@anlan/platform/ui/list-page'
import { Empty, Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import type { StopRecord } from '../contract/records.ts'
import { getUnit, listStops } from '../contract/register.ts'
import { saveStop } from '../contract/save-register.ts'
import { StopForm } from './stop-form.tsx'
import { stopState } from './stop-state.ts'
import { useUnitOptions } from './unit-options.ts'

const State = ({ stop }: { readonly stop: StopRecord }) => <StateTag {...stopState(stop, usePlantNow())} />

const stopsOf = (units: readonly Option[], edits: boolean) =>
  defineList(listStops, {
    title: '停用检维修记录',
    noun: '条记录',
    rowKey: (row) => row.id,
    ...(edits ? { open: (row) => `/dual-prevention/stops?stop=${row.id}&of=${row.unit}` } : {}),
    columns: [
      { key: 'unitName', title: '风险单元', width: 220 },
      { key: 'state', title: '状态', width: 110, show: (row) => <State stop={row} /> },
      { key: 'startAt', title: '停用开始', width: 160, show: (row) => <When at={row.startAt} /> },
      { key: 'endAt', title: '停用结束', width: 160, show: (row) => <When at={row.endAt} /> },
      { key: 'reason', title: '停用原因' },
      { key: 'updatedBy', title: '登记人', width: 100 },
    ],
    filters: [
      { key: 'search', title: '搜索单元、原因', kind: 'text' },
      { key: 'unit', title: '单元', kind: 'select', options: units },
    ],
    empty: { title: '没有停用检维修记录', hint: '装置停用或检维修时登记，期间不生成这个单元的排查任务' },
  })

const StopDrawer = ({ stop: id, unit, close }: { readonly stop: string; readonly unit: string; readonly close: () => void }) => {
  const answer = useQueryOf(getUnit, { id: unit })
  return (
    <Dialog title="停用检维修" place="side" onClose={close}>
      <Shown answer={answer}>
        {({ stops }) => {
          const stop = stops.find((it) => it.id === id)
          return stop === undefined ? <Empty title="没有这条停用记录" hint="可能刚被删除" /> : <StopForm unit={unit} stop={stop} onDone={close} />
        }}
      </Shown>
    </Dialog>
  )
}

export const Page = ({ roles }: PageProps) => {
  const units = useUnitOptions()
  const edits = saveStop.may.some((role) => roles.includes(role))
  const list = useMemo(() => stopsOf(units, edits), [units, edits])
  const [{ stop, of }, change] = useUrlState()
  return (
    <>
      <ListPage list={list} actions={edits ? [{ title: '登记停用', primary: true, icon: 'plus', form: (close) => <StopForm stop={undefined} onDone={close} /> }] : []} />
      {stop !== undefined && of !== undefined && edits ? <StopDrawer stop={stop} unit={of} close={() => change({ stop: undefined, of: undefined })} /> : null}
    </>
  )
}

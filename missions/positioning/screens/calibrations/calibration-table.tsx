import '../scroll.css'
import { useHere } from '@anlan/platform/ui/here'
import { fileAddress } from '@anlan/platform/ui/file-link'
import { Empty } from '@anlan/platform/ui/states'
import { type Calibration, CALIBRATION_RESULTS } from '../../contract/calibration.ts'
import { dueSubject } from '../../rules/devices/due-words.ts'

/** Records with their certificates. */
export const CalibrationTable = ({ rows }: { readonly rows: readonly Calibration[] }) => {
  const { org } = useHere()
  if (rows.length === 0) return <Empty title="还没有校准记录" hint="定位精度每年至少校准一次（AQ 3064.3-2025 7.1.2）" />
  return (
    <div className="po-scroll">
      <table className="po-table">
        <thead><tr><th scope="col">校准日期</th><th scope="col">对象</th><th scope="col">结果</th><th scope="col">校准单位或人员</th><th scope="col">方法</th><th scope="col">下次校准</th><th scope="col">证书</th><th scope="col">登记人</th></tr></thead>
        <tbody>
          {rows.map((it) => (
            <tr key={it.id}>
              <th scope="row">{it.on}</th>
              <td>{dueSubject(it)}</td>
              <td>{CALIBRATION_RESULTS[it.result]}</td>
              <td>{it.by}</td>
              <td>{it.method}{it.note === '' ? null : <small>（{it.note}）</small>}</td>
              <td>{it.nextDue}</td>
              <td>{it.certificate.length === 0 ? '无' : it.certificate.map((file, at) => <a key={file} href={fileAddress(org.id, file)} target="_blank" rel="noreferrer">证书{it.certificate.length > 1 ? ` ${at + 1}` : ''} </a>)}</td>
              <td>{it.recordedBy}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

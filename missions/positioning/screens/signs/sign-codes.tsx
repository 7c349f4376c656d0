import '../positioning.css'
import './signs.css'
import { endpointsOf } from '@anlan/kernel/register'
import { areaRegister } from '@anlan/plant/contract/place'
import { Button } from '@anlan/platform/ui/button'
import { QrCode } from '@anlan/platform/ui/qr-code'
import { Empty, Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'

/** 区域位置码: one for each area, to be printed and hung where people pass. */
export const Page = () => {
  const answer = useQueryOf(endpointsOf(areaRegister).list, { limit: 500, offset: 0 })
  return (
    <section className="po-page">
      <header className="al-page-head">
        <h1>区域位置码</h1>
        <div className="al-actions al-page-actions po-no-print">
          <Button kind="primary" icon="print" onClick={() => print()}>打印</Button>
        </div>
      </header>
      <p className="al-clause po-no-print">贴在区域入口和休息处。人员扫码报平安时，按区域中部登记位置；巡检点码同样可用，位置更准。</p>
      <Shown answer={answer}>
        {({ rows }) => rows.length === 0 ? <Empty title="还没有区域" hint="请先在“区域”中登记" /> : (
          <div className="po-codes">
            {rows.map(({ id, data }) => (
              <article key={id} className="po-code">
                <strong>{data.name}</strong>
                <QrCode text={id} title={`${data.name}位置码`} />
                <span>终端没信号时，打开“报平安”扫此码</span>
              </article>
            ))}
          </div>
        )}
      </Shown>
    </section>
  )
}

import '../positioning.css'
import './alarm-ways.css'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { alarmWays, saveWay } from '../../contract/alarm-way.ts'
import { ownFigures } from '../../contract/own-figures.ts'
import { FiguresTable } from './figures.tsx'
import { WaysTable } from './ways-table.tsx'

/** 报警设置: the enterprise's own figures, and how alarms of which kind are told where; both at once, so that neither pushes the other. */
export const Page = ({ roles }: PageProps) => {
  const [figures, ways] = [useQueryOf(ownFigures, {}), useQueryOf(alarmWays, {})]
  const writes = saveWay.may.some((role) => roles.includes(role))
  return (
    <section className="po-page po-ways">
      <header className="al-page-head">
        <h1>报警设置</h1>
      </header>
      <Shown answer={ways} lines={12}>
        {({ ways: rows }) => (
          <Shown answer={figures} lines={12}>
            {(found) => (
              <>
                <WaysTable ways={rows} writes={writes} />
                <FiguresTable found={found} writes={writes} />
              </>
            )}
          </Shown>
        )}
      </Shown>
    </section>
  )
}

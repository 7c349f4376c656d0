import '../positioning.css'
import { GoTo } from '@anlan/platform/ui/go-to'
import { useCachedQuery } from '@anlan/platform/ui/phone/cached-query'
import { PhonePage } from '@anlan/platform/ui/phone/phone-page'
import { Empty, Shown } from '@anlan/platform/ui/states'
import { When } from '@anlan/platform/ui/when'
import { listAccuracyTests } from '../../contract/accuracy-run.ts'
import { TEST_KINDS } from '../../contract/accuracy-test.ts'

/** Tests that run: any phone can go on with any of them. */
export const Page = () => {
  const answer = useCachedQuery(listAccuracyTests, { state: ['running'], limit: 50 }, { every: 10_000 })
  return (
    <PhonePage>
      <Shown answer={answer}>
        {({ rows }) =>
          rows.length === 0 ? <Empty title="没有正在进行的测试" hint="请先在电脑端“性能测试”中开始，再用手机到现场一步步完成" /> : (
            <ul className="po-phone">
              {rows.map(({ id, number, kind, place, startedAt }) => (
                <li key={id}>
                  <GoTo to={`/positioning/accuracy-tests/${id}`} className="po-row"><span className="po-words"><strong>{TEST_KINDS[kind]}</strong><small>{number} · {place} · 开始于 <When at={startedAt} /></small></span></GoTo>
                </li>
              ))}
            </ul>
          )
        }
      </Shown>
    </PhonePage>
  )
}

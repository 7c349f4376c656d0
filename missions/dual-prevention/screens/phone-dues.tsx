import './phone-inspection.css'
import { ScanDoor } from './inspection/scan-door.tsx'
import { PhonePage } from '@anlan/platform/ui/phone/phone-page'
import { Empty, Shown } from '@anlan/platform/ui/states'
import { DueCard } from './phone-due-card.tsx'
import { FACES, inGroups } from './phone-due-state.ts'
import { useMyDues } from './phone-my-dues.ts'

/** Today's dues in the order of work. */
export const Page = () => {
  const { answer, faced } = useMyDues()
  const first = faced.find(({ face }) => face === 'now') ?? faced.find(({ face }) => face === 'missed')
  return (
    <PhonePage {...(first === undefined ? {} : { action: { title: first.face === 'now' ? '开始排查' : '开始补查', icon: 'check', to: `/dual-prevention/dues/${first.due.id}` } })}>
      <ScanDoor />
      <Shown answer={answer}>
        {() =>
          faced.length === 0 ? (
            <Empty title="没有要做的排查" hint="到时间的排查会自动出现在这里" />
          ) : (
            inGroups(faced).map(({ face, dues }) => (
              <section key={face} className="phone-dues" aria-label={FACES[face]}>
                <h2>
                  {FACES[face]}
                  <span>{dues.length} 项</span>
                </h2>
                <ul>
                  {dues.map((it) => (
                    <li key={it.due.id}>
                      <DueCard {...it} />
                    </li>
                  ))}
                </ul>
              </section>
            ))
          )
        }
      </Shown>
    </PhonePage>
  )
}

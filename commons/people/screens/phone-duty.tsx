import { addDays, plantDay } from '@anlan/kernel/time'
import { usePlantNow } from '@anlan/platform/ui/clock'
import { Section } from '@anlan/platform/ui/detail-page'
import { PhonePage } from '@anlan/platform/ui/phone/phone-page'
import { Empty, Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { whoIsOnDuty } from '../contract/person.ts'
import { rosterWeek } from '../contract/roster.ts'
import { onDutyAt } from '../rules/roster.ts'
import './people.css'

const Numbers = ({ post, at }: { readonly post: string; readonly at: number }) => {
  const found = useQueryOf(whoIsOnDuty, { post, at: at - (at % 60_000) }, { keepFormer: true }).value
  return (
    <ul className="people-duty">
      {(found?.persons ?? []).map((it) => (
        <li key={it.id}>{it.name}{it.mobile === null ? null : <a href={`tel:${it.mobile}`}>{it.mobile}</a>}</li>
      ))}
      {found !== undefined && found.persons.length === 0 ? <li>当班人员请假，无人替班</li> : null}
    </ul>
  )
}

/** Who leads and who stands at which post at this moment. */
export const Page = () => {
  const now = usePlantNow()
  const answer = useQueryOf(rosterWeek, { from: addDays(plantDay(now), -1), days: 2 }, { keepFormer: true })
  return (
    <PhonePage>
      <Shown answer={answer}>
        {(week) => {
          const nameOf = (id: string) => week.persons.find((it) => it.id === id)?.name ?? '已离职'
          const leaders = onDutyAt(null, now, week).persons.map(nameOf)
          const posts = week.posts.filter((post) => onDutyAt(post.id, now, week).rostered)
          return (
            <>
              <Section title="带班领导">{leaders.join('、') || '未排班'}</Section>
              {posts.length === 0 ? <Empty title="现在没有岗位排班" /> : posts.map((post) => <Section key={post.id} title={post.name}><Numbers post={post.id} at={now} /></Section>)}
            </>
          )
        }}
      </Shown>
    </PhonePage>
  )
}

import { ActionButtons } from '@anlan/platform/ui/detail/action-buttons'
import { GoTo } from '@anlan/platform/ui/go-to'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { Note, Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { listTowns } from '../contract/enterprise.ts'
import { appointAction } from './appoint-form.tsx'
import './towns.css'

/** The towns of the district: how many enterprises each has, and its first account. */
export const Page = ({ roles }: PageProps) => {
  const answer = useQueryOf(listTowns, {})
  const officer = roles.includes('district-officer')
  return (
    <section>
      <h1>镇街</h1>
      <Note>镇街工作专班用自己的账号查看辖区企业。首个账号由区应急局开通，其余账号由该镇街的系统管理员开通。</Note>
      <Shown answer={answer}>
        {({ towns }) => (
          <ul className="plant-towns">
            {towns.map(({ id, name, enterprises }) => (
              <li key={id}>
                <strong>{name}</strong>
                <GoTo to={`/plant/enterprises?town=${id}`}>{`${enterprises} 家企业`}</GoTo>
                {officer && <ActionButtons actions={[appointAction(id, name)]} />}
              </li>
            ))}
          </ul>
        )}
      </Shown>
    </section>
  )
}

import { Icon } from '@anlan/platform/ui/icon'
import { PhonePage } from '@anlan/platform/ui/phone/phone-page'
import type { Due } from '../contract/due.ts'
import { DueCard } from './phone-due-card.tsx'
import { type FacedDue, nextAfter } from './phone-due-state.ts'
import type { Sent } from './phone-inspect.tsx'

interface PhoneSentProps {
  readonly due: Due
  readonly how: Sent
  readonly faced: readonly FacedDue[]
}

/** It is done or safely kept; and this is next. */
export const PhoneSent = ({ due, how, faced }: PhoneSentProps) => {
  const next = nextAfter(due, faced)
  return (
    <PhonePage
      title={how === 'done' ? '已提交' : '已保存'}
      action={next === undefined ? { title: '回到今日排查', to: '/dual-prevention/dues' } : { title: next.face === 'now' ? '下一项' : '下一项，逾期补查', icon: 'next', to: `/dual-prevention/dues/${next.due.id}` }}
    >
      <div className="phone-sent" role="status">
        <Icon name={how === 'done' ? 'check' : 'upload'} size={56} />
        <strong>{how === 'done' ? '已提交' : '已保存在本机'}</strong>
        <p>{how === 'done' ? due.content : '有网后自动发送，可以继续下一项'}</p>
      </div>
      {next === undefined ? (
        <p className="phone-sent-rest">现在没有要查的了</p>
      ) : (
        <section className="phone-dues" aria-label="下一项">
          <h2>下一项</h2>
          <DueCard {...next} />
        </section>
      )}
    </PhonePage>
  )
}

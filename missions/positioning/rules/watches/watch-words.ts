import { WATCH_DUTIES } from '../../contract/guardian-watch.ts'

interface Missed {
  readonly duty: keyof typeof WATCH_DUTIES
  readonly name: string
  readonly title: string
  readonly basis: 'seen' | 'unanswered' | null
}

/** What whoever answers for the work reads: who is missing, from what, and by what that is known. */
export const missedWords = ({ duty, name, title, basis }: Missed): { readonly title: string; readonly text: string } => ({
  title: `${WATCH_DUTIES[duty]}${name}${basis === 'unanswered' ? '失联且未应答' : '离岗'}：${title}`,
  text: basis === 'unanswered' ? '终端失联，请其报平安没有回音，不能确认在岗。请暂停作业并到现场核实' : '看见人在作业现场外。请暂停作业，要求其立即回到岗位',
})

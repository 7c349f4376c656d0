import { ENERGIES, type IsolationPoint } from '../contract/isolation.ts'
import type { PhotoChecked } from '../contract/photo-check.ts'
import type { Print } from '../contract/prints.ts'
import { printWords } from './boards/next-prints.ts'

const ISOLATED: Readonly<Record<string, string>> = { added: '增加隔离点：', fitted: '已上锁挂牌：', verified: '已验证：', removed: '已解除：', dropped: '删除隔离点：' }

/** What other events about a permit say in one line: prints, alarms, looks of the regulator. Others say it by their title. */
export const toldOfPermit = (data: unknown): string | null => {
  const { prints, alarm, point, what = '', check, words = '', model, items, name = '', office, by = '' } = data as { readonly prints?: readonly Print[]; readonly alarm?: { readonly text: string; readonly code: string | null }; readonly name?: string; readonly office?: string; readonly by?: string; readonly point?: IsolationPoint; readonly what?: string; readonly check?: PhotoChecked; readonly words?: string; readonly model?: string; readonly items?: number }
  if (prints !== undefined) return printWords(prints)
  if (alarm !== undefined) return `${alarm.text}${alarm.code === null ? '' : `（报警编码 ${alarm.code}）`}`
  if (point !== undefined) return `${ISOLATED[what] ?? ''}${point.what}（${ENERGIES[point.energy]}）${point.lock === '' || what === 'added' ? '' : `，锁 ${point.lock}${point.tag === '' ? '' : `，牌 ${point.tag}`}`}`
  if (check !== undefined) return `${words}：${check.genuine ? '已核对，属实' : '要求重拍'}。${check.reason}`
  if (model !== undefined) return `${model} 给出 ${items ?? 0} 条，须人工确认`
  return office === undefined ? null : `${office}${by}${name === '' ? '' : `，${name}`}`
}

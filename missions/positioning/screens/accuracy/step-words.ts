import type { Instant } from '@anlan/kernel/time'
import type { AccuracyTest, Stood } from '../../contract/accuracy-test.ts'
import { ACCURACY } from '../../rules/accuracy/figures.ts'
import type { TestStep } from '../../rules/accuracy/next-step.ts'

const SECONDS = 1_000

/** 09:59, or nothing when the time has come. */
export const countdown = (until: Instant | null, now: Instant): string => {
  const left = until === null ? 0 : Math.max(0, Math.ceil((until - now) / SECONDS))
  return `${String(Math.floor(left / 60)).padStart(2, '0')}:${String(left % 60).padStart(2, '0')}`
}

const COMPASS = ['东', '东北', '北', '西北', '西', '西南', '南', '东南'] as const

/** Where from one spot the next one lies, as one says it: `向东北约 23 米`. */
export const wayWords = (from: Pick<Stood, 'x' | 'y'> | undefined, to: Pick<Stood, 'x' | 'y'>): string => {
  if (from === undefined) return ''
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const metres = Math.hypot(dx, dy)
  const turn = Math.round(Math.atan2(dy, dx) / (Math.PI / 4))
  return metres < 0.5 ? '就在原处' : `向${COMPASS[(turn + 8) % 8]}约 ${metres < 10 ? metres.toFixed(1) : Math.round(metres)} 米`
}

interface Told {
  readonly title: string
  readonly text: string
}

/** What whoever holds the terminal does now. */
export const stepWords = ({ spots, kind, cards }: Pick<AccuracyTest, 'spots' | 'kind' | 'cards'>, { kind: step, spot }: TestStep): Told => {
  const name = spot === null ? '' : (spots[spot]?.name ?? '')
  const { statics } = ACCURACY
  const here = spot === null ? undefined : spots[spot]
  const words: Readonly<Record<TestStep['kind'], Told>> = {
    'lay-spots': { title: kind === 'static' ? '布置测试点' : '布置动态路线', text: '在电脑上点图，或录入实测坐标' },
    'go-to': {
      title: `到“${name}”${here === undefined ? '' : `（东 ${here.x} 米，北 ${here.y} 米）`}`,
      text: kind === 'static' ? '把终端放在测试点上，放稳后按“终端已放好”' : `${wayWords(spot === null ? undefined : spots[spot - 1], here ?? { x: 0, y: 0 })}。走到后立即按“到达”，速度不低于 1 米/秒`,
    },
    settle: { title: `“${name}”：开机静置`, text: '不要移动终端，两分钟后自动开始测量' },
    measure: { title: `“${name}”：正在测量`, text: `不要移动终端，十分钟内应有不少于 ${statics.fixes} 次定位` },
    stop: { title: `“${name}”：原地停留`, text: '站稳不动，十秒后走向下一点' },
    'lay-tags': { title: '摆放终端', text: `把 ${cards.length} 个终端按图放到各测试点，全部放好后开始采样` },
    wait: { title: '开机静置', text: '不要移动终端，两分钟后自动开始采样' },
    sample: { title: '正在采样', text: '不要移动终端，每 5 秒看一次报警，共十分钟' },
    finish: { title: '全部完成', text: '可以结束测试并出结果' },
    over: { title: '测试已结束', text: '' },
  }
  return words[step]
}

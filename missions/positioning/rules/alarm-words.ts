import type { Judged } from '../contract/judged.ts'
import { namesShown } from './names-shown.ts'
import { absenceWords, lostWords } from './sign-words.ts'

export interface AlarmNames {
  readonly fence: string | null
  readonly people: readonly string[]
}

const duration = (seconds: number): string => (seconds < 60 ? `${Math.round(seconds)} 秒` : `${Math.round(seconds / 60)} 分钟`)

/** What the card itself says to whoever carries it (AQ 3064.3-2025 5.2.3, 5.2.4); null where only others are told. */
export const buzzWords = ({ kind, phase, signedAt }: Pick<Judged, 'kind' | 'phase'> & Partial<Pick<Judged, 'signedAt'>>, fence: string | null, name: string): string | null => {
  if (phase === 'ended') return null
  if (kind === 'lost') return signedAt == null ? `${name}，长时间没有收到您的位置，请按键或扫码确认` : null
  if (kind === 'gathering') return `${name}，此处人员聚集，请立即疏散`
  return kind === 'intrusion' ? `${name}，您已进入${fence ?? '受限区域'}的管控范围，请立即离开或回到规定区域` : null
}

/** What somebody reads who has two seconds: who, what, where; and beneath it by how much. */
export const alarmWords = (it: Pick<Judged, 'kind' | 'value' | 'allowed' | 'plan' | 'floor'> & Partial<Pick<Judged, 'basis' | 'signedAt' | 'since'>>, { fence, people }: AlarmNames): { readonly title: string; readonly text: string; readonly place: string } => {
  const who = namesShown(people)
  const place = `${fence ?? it.plan}${it.floor === 1 ? '' : ` ${it.floor} 层`}`
  const against = it.allowed === null ? '' : `，规定 ${it.allowed} 人`
  const words: Readonly<Record<Judged['kind'], readonly [string, string]>> = {
    sos: [`${who}发出求救`, '请立即联系本人，确认位置并组织救援'],
    intrusion: [`${who}越界：${place}`, '请通知其离开；确需进入的，先办理授权'],
    motionless: [`${who}长时间静止：${place}`, `已 ${duration(it.value)} 没有移动，请立即确认人员状态`],
    'over-count': [`${place}超员：${it.value} 人`, `现有 ${it.value} 人${against}：${who}`],
    'under-count': [`${place}缺员`, `现有 ${it.value} 人${against}，请核实应在岗人员`],
    overstay: [`${who}滞留：${place}`, `已停留 ${duration(it.value)}${it.allowed === null ? '' : `，允许 ${duration(it.allowed)}`}`],
    absence: absenceWords(it, who, place, duration(it.value)),
    'wrong-post': [`${who}串岗：${place}`, '不是该区域的在岗人员'],
    gathering: [`${place}人员聚集：${it.value} 人`, `请疏散：${who}`],
    'low-battery': [`${who}的定位终端电量低：${it.value}%`, '请更换或充电'],
    lost: lostWords(it, who, place, duration(it.value)),
    'card-left': [`疑似一人多卡：${who}`, '几张卡长时间同行，请现场核对持卡人'],
    'without-terminal': [`${fence ?? '生产区'}有 ${it.value} 人未佩戴终端`, `门岗计数比终端多 ${it.value} 人，请到现场核对，为其配发定位终端`],
    crowd: [`${place}超员：${it.value} 人`, `现有 ${it.value} 人${against}，请立即疏散多余人员：${who}`],
    unrelated: [`${place}有无关人员进入`, `异常工况期间无关人员不得进入，请通知离开：${who}`],
    mismatch: [`人证不符：${who}的定位终端`, `在${place}，携带终端的不是持卡人本人。请现场核对，换绑或标为误报`],
    'card-still': [`疑似挂卡：${who}`, `定位终端 ${duration(it.value)} 没有移动过，请现场核对`],
  }
  const [title, text] = words[it.kind]
  return { title, text, place }
}

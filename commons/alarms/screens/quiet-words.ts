import type { QuietHours } from '../contract/handle-alarm.ts'

/** The setting as a sentence. */
export const quietWords = ({ from, to }: QuietHours): string => {
  if (from === null || to === null || from === to) return '没有设置免打扰，所有报警随时通知。'
  return `每天 ${from} 至${to < from ? '次日 ' : ' '}${to}，短信、企业微信、钉钉上的橙色、黄色、蓝色报警留到 ${to} 再发；本系统内照常显示。`
}

import { useSyncExternalStore } from 'react'

const follow = (heard: () => void) => {
  addEventListener('online', heard)
  addEventListener('offline', heard)
  return () => {
    removeEventListener('online', heard)
    removeEventListener('offline', heard)
  }
}

export const useOnline = (): boolean => useSyncExternalStore(follow, () => navigator.onLine)

/** Said where something is not done without a network. */
export const OFFLINE_NO = '现在没有网络。签批、开始、恢复和验收要联网办理，不能离线办理；监护检查、出入登记、安全措施、气体读数和暂停可以照常记录，有网后自动上传'

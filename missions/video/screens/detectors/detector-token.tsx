import { TokenOnce } from '@anlan/platform/ui/form/token-once'

/** What an analysis device has to be told: where it speaks to, and as whom. */
export const DetectorToken = ({ detector, token, onDone }: { readonly detector: string; readonly token: string; readonly onDone: () => void }) => {
  const address = `${location.origin}/api/video/detector-events`
  const lines = [`推送地址：${address}`, `用户名（设备编号）：${detector}`, `密码（密钥）：${token}`, `密钥写在地址里时的推送地址：${address}/${token}`, `MQTT 主题：anlan/video/${detector}/events`].join('\n')
  return <TokenOnce title="填到分析设备上" text={lines} rows={9} at="设备" onDone={onDone} />
}

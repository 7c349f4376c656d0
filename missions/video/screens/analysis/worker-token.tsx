import { TokenOnce } from '@anlan/platform/ui/form/token-once'

/** What a recognition worker is started with. */
export const WorkerToken = ({ worker, token, onDone }: { readonly worker: string; readonly token: string; readonly onDone: () => void }) => (
  <TokenOnce title="识别服务的环境变量" text={`WORKER_ID=${worker}\nWORKER_TOKEN=${token}\nSERVER_URL=${location.origin}`} rows={3} at="识别服务" onDone={onDone} />
)

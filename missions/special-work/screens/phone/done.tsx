import { Icon } from '@anlan/platform/ui/icon'
import { PhonePage } from '@anlan/platform/ui/phone/phone-page'

/** It is done, and what follows. */
export const Done = ({ title, words, to, action = '回到作业票' }: { readonly title: string; readonly words: string; readonly to: string; readonly action?: string }) => (
  <PhonePage title={title} action={{ title: action, to }}>
    <div className="sw-done" role="status">
      <Icon name="check" size={64} />
      <strong>{title}</strong>
      <p>{words}</p>
    </div>
  </PhonePage>
)

import { Component, type ErrorInfo, type ReactNode } from 'react'
import { Fault } from '@anlan/kernel/fault'
import { Button } from './button.tsx'
import { newId } from './new-id.ts'
import { FaultState, Void } from './states.tsx'

interface Caught {
  readonly at?: string
  readonly thrown?: unknown
  readonly trace?: string
}

/** A chunk that is gone after an update looks like this in all browsers. */
const isMissingChunk = (thrown: unknown): boolean => thrown instanceof Error && /dynamically imported module|module script failed|Importing a module/i.test(thrown.message)

/** Catches what a page throws. The trace id stands on the page and in the browser's console, so that a report can be matched. */
export class PageBoundary extends Component<{ readonly children: ReactNode; readonly at?: string }, Caught> {
  override state: Caught = {}

  static getDerivedStateFromError(thrown: unknown): Caught {
    return { thrown, trace: newId() }
  }

  override componentDidCatch(thrown: unknown, info: ErrorInfo): void {
    globalThis.reportError?.(new Error(`编号 ${this.state.trace}${info.componentStack ?? ''}`, { cause: thrown }))
  }

  /** Another address is another page: what the last one threw is no longer shown. */
  static getDerivedStateFromProps({ at }: { readonly at?: string }, state: Caught): Caught | null {
    return at === state.at ? null : { at, thrown: undefined }
  }

  override render(): ReactNode {
    const { thrown, trace } = this.state
    if (thrown === undefined) return this.props.children
    const again = () => this.setState({ thrown: undefined })
    if (thrown instanceof Fault) return <FaultState fault={thrown} retry={again} />
    if (isMissingChunk(thrown))
      return (
        <Void icon={navigator.onLine ? 'exchange' : 'offline'} title={navigator.onLine ? '系统已更新' : '离线，这一页还没有存到本机'} hint={navigator.onLine ? '请刷新页面，已填写的内容会保留' : '有网后打开一次，以后离线也能用'}>
          <Button kind="primary" onClick={() => location.reload()}>
            刷新
          </Button>
        </Void>
      )
    return (
      <Void icon="danger" title="页面出错" hint={<>请把编号告诉系统管理员：<code>{trace}</code></>}>
        <Button onClick={again}>重试</Button>
      </Void>
    )
  }
}

import type { Id } from '@anlan/kernel/id'
import { wake } from '@anlan/platform/module/house'
import type { Scope } from '@anlan/platform/module/scope'

/** Enterprises of this installation ask at once instead of when their turn comes; others ask in their time. */
export const ring = (scope: Scope, enterprises: readonly Id[]): void =>
  scope.afterCommit(() => wake.dispatchEvent(new CustomEvent('orders', { detail: [...enterprises] })))

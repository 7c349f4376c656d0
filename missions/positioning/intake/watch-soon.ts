import type { Scope } from '@anlan/platform/module/scope'

/** One look at gates and crowded areas; there is one row an enterprise, moved to the next moment that matters. */
export const WATCH_COUNTS = 'positioning.watch-counts'
export const watchSoon = (scope: Scope): Promise<void> => scope.schedule(WATCH_COUNTS, 'rolling', scope.now)

import type { AutoItemId } from '@anlan/standards/major-dangers'
import type { FactKind } from '../contract/facts.ts'
import { ITEM_RULES } from './judge-items.ts'

/** Facts that somebody contributes today. Whoever contributes another kind names it here, and its items are watched. */
const CONTRIBUTED: ReadonlySet<FactKind> = new Set<FactKind>([
  'unqualified-person', 'guarantee-missed', 'gas-detector-down', 'interlock-bypassed', 'over-quantity', 'roof-landed', 'no-positioning', 'without-terminal', 'unconnected-monitoring', 'crowd',
  'no-commitment', 'commitment-at-odds',
])

/** Whether any of the facts comes in that an item is judged by. */
export const connected = (item: AutoItemId): boolean => ITEM_RULES[item].needs.some((kind) => CONTRIBUTED.has(kind))

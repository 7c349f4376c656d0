import type { FenceData } from '../../contract/fence.ts'
import type { Shape } from '../../contract/shape.ts'

/** A fence that is being drawn: everything of it but perhaps no shape yet. */
export type FenceDraft = Omit<FenceData, 'shape'> & { readonly shape: Shape | undefined }

export const freshFence = (plan: string): FenceDraft => ({ name: '', plan, shape: undefined, floors: null, temporary: false, from: null, until: null, production: true, unitArea: false, highRiskBuilding: false, related: { classes: [], posts: [], persons: [] }, rules: [], active: true })

export type ChangeFence = (changes: Partial<FenceDraft>) => void

import type { Id } from '@anlan/kernel/id'

/** Routes of views/picture-routes.ts. */
export const pictureAddress = (org: Id, camera: Id): string => `/api/orgs/${org}/video/cameras/${camera}/picture`
export const segmentAddress = (org: Id, segment: Id): string => `/api/orgs/${org}/video/segments/${segment}`
/** Route of views/live-routes.ts; WebSocket. */
export const liveAddress = (org: Id, camera: Id, as: 'mse' | 'frames', stream: 'main' | 'sub'): string => `/api/orgs/${org}/video/cameras/${camera}/live?as=${as}&stream=${stream}`
/** Routes of views/export-routes.ts. */
export const clipAddress = (org: Id, camera: Id, from: number, until: number, burnt = false): string => `/api/orgs/${org}/video/cameras/${camera}/clip?from=${from}&until=${until}${burnt ? '&burn=time' : ''}`
export const snapshotAddress = (org: Id, camera: Id): string => `/api/orgs/${org}/video/cameras/${camera}/snapshot`
/** What is taken out at once at most; with the time burnt in every picture is encoded anew. */
export const [LONGEST_CLIP_MINUTES, LONGEST_BURNT_MINUTES] = [30, 3]

import type { Id } from '@anlan/kernel/id'

/** Routes of views/picture-routes.ts. */
export const pictureAddress = (org: Id, camera: Id): string => `/api/orgs/${org}/video/cameras/${camera}/picture`
export const segmentAddress = (org: Id, segment: Id): string => `/api/orgs/${org}/video/segments/${segment}`
/** Route of views/live-routes.ts; WebSocket. */
export const liveAddress = (org: Id, camera: Id, as: 'mse' | 'frames', stream: 'main' | 'sub'): string => `/api/orgs/${org}/video/cameras/${camera}/live?as=${as}&stream=${stream}`
/** Routes of views/export-routes.ts. */
export const clipAddress = (org: Id, camera: Id, from: number, until: number): string => `/api/orgs/${org}/video/cameras/${camera}/clip?from=${from}&until=${until}`
export const snapshotAddress = (org: Id, camera: Id): string => `/api/orgs/${org}/video/cameras/${camera}/snapshot`

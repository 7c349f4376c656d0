import type { Id } from '@anlan/kernel/id'

/** Routes of views/picture-routes.ts. */
export const pictureAddress = (org: Id, camera: Id): string => `/api/orgs/${org}/video/cameras/${camera}/picture`
export const segmentAddress = (org: Id, segment: Id): string => `/api/orgs/${org}/video/segments/${segment}`

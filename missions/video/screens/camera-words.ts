import type { CameraState } from '../contract/camera-status.ts'

export const CAMERA_TONES = { recording: 'done', lost: 'late', never: 'late', unbound: 'off', stopped: 'off' } as const satisfies Readonly<Record<CameraState, string>>

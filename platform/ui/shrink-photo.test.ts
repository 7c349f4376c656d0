import { describe, expect, it } from 'vitest'
import { fitWithin, shrinkPhoto } from './shrink-photo.ts'

describe('shrinking a photo', () => {
  it('keeps the shape and never makes it bigger', () => {
    expect(fitWithin(8_000, 6_000, 3_200)).toEqual({ width: 3_200, height: 2_400 })
    expect(fitWithin(6_000, 8_000, 3_200)).toEqual({ width: 2_400, height: 3_200 })
    expect(fitWithin(640, 480, 3_200)).toEqual({ width: 640, height: 480 })
    expect(fitWithin(10_000, 1, 100)).toEqual({ width: 100, height: 1 })
  })
  it('leaves a small one as the camera wrote it', async () => {
    const photo = new Blob(['bytes'], { type: 'image/jpeg' })
    expect(await shrinkPhoto(photo)).toEqual({ accepted: true, value: photo })
  })
})

import { toJpeg } from '@anlan/platform/media/jpeg'
import { frameOf, openScaler } from '@anlan/platform/media/pixels'
import type { Picture } from '@anlan/platform/media/video-stream'

const QUALITY = 78

/** A picture as JPEG in base64, as facts carry it. */
export const snapshot = async (picture: Picture): Promise<string> => {
  const [frame, scaler] = [frameOf(picture), openScaler({ width: picture.width, height: picture.height, format: 'rgb24' })]
  const colour = scaler.scale(frame)
  frame.free()
  scaler.close()
  return (await toJpeg({ ...colour, format: 'rgb24' }, QUALITY)).toString('base64')
}

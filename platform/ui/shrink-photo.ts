import { accept, type Decision, refuse } from '@anlan/kernel/decision'

/** What a phone photo may weigh on its way. */
export const PHOTO_MOST = 5 * 1024 * 1024
const EDGE_MOST = 3_200
const AS_IT_IS = new Set(['image/jpeg', 'image/png', 'image/webp'])

/** The largest size of the same shape whose longer edge is at most `edge`. */
export const fitWithin = (width: number, height: number, edge: number): { width: number; height: number } => {
  const scale = Math.min(1, edge / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

const toJpeg = (image: HTMLImageElement, edge: number, quality: number): Promise<Blob | null> => {
  const { width, height } = fitWithin(image.naturalWidth, image.naturalHeight, edge)
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const pen = canvas.getContext('2d')
  if (pen === null) return Promise.resolve(null)
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(image, 0, 0, width, height)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))
}

/** Small photos go as they are, with all that the camera wrote into them; bigger ones become a JPEG of at most 5 MB. */
export const shrinkPhoto = async (file: Blob): Promise<Decision<Blob>> => {
  if (AS_IT_IS.has(file.type) && file.size <= PHOTO_MOST) return accept(file)
  const address = URL.createObjectURL(file)
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    for (const [edge, quality] of [[EDGE_MOST, 0.88], [2_560, 0.82], [1_920, 0.75], [1_280, 0.7]] as const) {
      const small = await toJpeg(image, edge, quality)
      if (small !== null && small.size <= PHOTO_MOST) return accept(small)
    }
    return refuse('photo-too-big', '照片太大，本机压缩不了，请调低相机的像素后重拍')
  } catch {
    return refuse('photo-unreadable', '这张照片打不开，请直接拍摄，或改用 JPEG、PNG 格式的照片')
  } finally {
    URL.revokeObjectURL(address)
  }
}

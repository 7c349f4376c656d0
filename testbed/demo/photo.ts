import sharp from 'sharp'

/** A picture with words on it, the size that a phone sends: nothing is photographed in a fictitious plant. */
export const drawPhoto = async (words: string, colour = '#5b7083'): Promise<Buffer> => {
  const lines = words.match(/.{1,14}/gu) ?? [words]
  const text = lines.map((line, at) => `<text x="60" y="${180 + at * 90}" font-size="64" fill="#fff" font-family="Noto Sans CJK SC, sans-serif">${line.replace(/[<&]/g, '')}</text>`).join('')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="960"><rect width="1280" height="960" fill="${colour}"/>
    <rect x="40" y="620" width="1200" height="300" fill="#00000033"/>${text}
    <text x="60" y="900" font-size="36" fill="#ffffffcc" font-family="Noto Sans CJK SC, sans-serif">演示图片（虚构）</text></svg>`
  return sharp(Buffer.from(svg)).jpeg({ quality: 80 }).toBuffer()
}

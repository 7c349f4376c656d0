import { createRequire } from 'node:module'
import pdfmake from 'pdfmake'
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { beijingMinute } from '@anlan/kernel/time'
import type { Print } from './print.ts'

const font = (weight: string, name: string): string => createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-sans-sc/${weight}/NotoSansSC_${name}.ttf`)
const FONTS = { Song: { normal: font('400Regular', '400Regular'), bold: font('700Bold', '700Bold'), italics: font('400Regular', '400Regular'), bolditalics: font('700Bold', '700Bold') } }
const LINE = '#667174'

pdfmake.setFonts(FONTS)
pdfmake.setTableLayouts({
  ruled: { hLineWidth: () => 0.5, vLineWidth: () => 0.5, hLineColor: () => LINE, vLineColor: () => LINE, paddingTop: () => 3, paddingBottom: () => 3, paddingLeft: () => 4, paddingRight: () => 4 },
  // As national forms are ruled: black, with rows as low as their words.
  form: { hLineWidth: () => 0.6, vLineWidth: () => 0.6, hLineColor: () => '#000', vLineColor: () => '#000', paddingTop: () => 1.6, paddingBottom: () => 1.6, paddingLeft: () => 3, paddingRight: () => 3 },
})
// A paper holds what it is given: nothing is fetched, nothing is read but the fonts.
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy((path) => Object.values(FONTS.Song).includes(path))

/** Points that a heading, the head of a table and its first row take: with less left on the page, a heading goes to the next. */
const HEADING_ROOM = 84
const MARGINS: [number, number, number, number] = [48, 48, 48, 52]

/** A4 with numbered pages and the fonts inside it. It takes its time: only the thread of `print-thread.ts` calls it. */
export const printPage = async ({ title, content, at, landscape = false, cover = false }: Print): Promise<Uint8Array> => {
  const document: TDocumentDefinitions = {
    info: { title, creator: '安澜', producer: '安澜', creationDate: new Date(at), modDate: new Date(at) },
    pageSize: 'A4',
    pageOrientation: landscape ? 'landscape' : 'portrait',
    pageMargins: MARGINS,
    defaultStyle: { font: 'Song', fontSize: 10, lineHeight: 1.25 },
    styles: {
      title: { fontSize: 18, bold: true, alignment: 'center', margin: [0, 0, 0, 12] },
      heading: { fontSize: 12, bold: true, margin: [0, 12, 0, 6] },
      small: { fontSize: 8, color: '#465053' },
      head: { bold: true, fillColor: '#eef1f1', alignment: 'center' },
    },
    footer: (page, pages) =>
      cover && page === 1 ? null : { columns: [{ text: `${title}　打印时间 ${beijingMinute(at)}` }, { text: `第 ${page} 页，共 ${pages} 页`, alignment: 'right' }], style: 'small', margin: [48, 16, 48, 0] },
    content,
    pageBreakBefore: ({ headlineLevel, startPosition }) => headlineLevel !== undefined && startPosition.pageInnerHeight * (1 - startPosition.verticalRatio) < HEADING_ROOM,
  }
  return pdfmake.createPdf(document).getBuffer()
}

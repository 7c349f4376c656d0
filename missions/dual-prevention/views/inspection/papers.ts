import type { Content, TableCell } from 'pdfmake/interfaces.js'
import { definePaper } from '@anlan/platform/paper/paper'
import { titleOf } from '@anlan/platform/paper/parts'
import { placeLabels } from '../../contract/inspection/place.ts'
import { labelLink } from '../../rules/inspection/place-code.ts'

const ACROSS = 3
/** Points; a phone reads it from an arm's length. */
const CODE = 120

/** Labels to be cut out: three a row, dashed lines to cut along, the words a person needs beside the code. */
const labels = definePaper(placeLabels, {
  name: 'dual-prevention.print-place-labels',
  title: '巡检点二维码',
  compose: ({ org, places }, { address }): Content[] => {
    const cells = places.map((place): TableCell => ({
      stack: [
        { text: org.name, style: 'small', alignment: 'center' },
        { qr: labelLink(address, org.id, place.code), fit: CODE, alignment: 'center', margin: [0, 6, 0, 6], eccLevel: 'M' },
        { text: place.name, bold: true, fontSize: 12, alignment: 'center' },
        { text: place.area === '' ? '扫码开始排查' : place.area, style: 'small', alignment: 'center' },
      ],
    }))
    if (cells.length === 0) return [titleOf('巡检点二维码'), { text: '还没有用二维码标识的巡检点', alignment: 'center' }]
    const rows = Array.from({ length: Math.ceil(cells.length / ACROSS) }, (_, n): TableCell[] => [...cells.slice(n * ACROSS, (n + 1) * ACROSS), '', ''].slice(0, ACROSS))
    return [{
      table: { widths: Array.from({ length: ACROSS }, () => '*'), body: rows, dontBreakRows: true },
      layout: { hLineWidth: () => 0.5, vLineWidth: () => 0.5, hLineColor: () => '#667174', vLineColor: () => '#667174', hLineStyle: () => ({ dash: { length: 3 } }), vLineStyle: () => ({ dash: { length: 3 } }), paddingTop: () => 8, paddingBottom: () => 8 },
    }]
  },
})

export const papers = [labels]

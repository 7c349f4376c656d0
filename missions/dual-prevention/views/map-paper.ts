import type { Content } from 'pdfmake/interfaces.js'
import { beijingMinute } from '@anlan/kernel/time'
import { definePaper } from '@anlan/platform/paper/paper'
import { factsOf, gridOf, headingOf, signaturesOf, titleOf } from '@anlan/platform/paper/parts'
import { LEVELS, levelOf } from '@anlan/platform/ui/theme/level'
import { RISK_LEVEL } from '@anlan/standards/code-tables'
import { fourColourMap, MAP_FACES } from '../contract/risk-map.ts'
import { mapSvg } from './map-svg.ts'

/** A landscape page is 745 wide between its margins; what is left of its height beside the title and the legend. */
const ROOM: [number, number] = [745, 360]

const legend: Content = {
  columns: RISK_LEVEL.rows.map(({ code, label, colour }) => {
    const { fill, shape } = LEVELS[levelOf(Number(code)) ?? 'blue']
    return { columns: [{ svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 12 12" width="10" height="10"><path d="${shape}" fill="${fill}"/></svg>`, width: 14 }, { text: `${label}风险（${colour}）`, fontSize: 9 }] }
  }),
  margin: [0, 6, 0, 0],
}

/** 风险四色图: the drawing, its legend, when it was looked at last, and the zones as a table. */
export const mapPaper = definePaper(fourColourMap, {
  name: 'dual-prevention.print-map',
  title: '安全风险四色分布图',
  landscape: true,
  compose: ({ orgName, face, plan, zones, confirmation, units, placeless }, { at, by }) => {
    const level = (code: string | null) => (code === null ? '未评定' : (RISK_LEVEL.rows.find((row) => row.code === code)?.label ?? ''))
    const nameOf = new Map(units.map(({ id, name }) => [id, name]))
    return [
      titleOf(`${orgName}安全风险四色分布图（${MAP_FACES[face]}）`),
      plan === null ? { text: '还没有设置厂区尺寸，请先在区域平面图中设置', alignment: 'center' } : { svg: mapSvg(plan, zones, face), fit: ROOM, alignment: 'center' },
      legend,
      { text: `虚线为爆炸危险区域，灰色为没有风险单元或未评定的分区。最近核对：${confirmation.on === null ? '尚未核对' : `${confirmation.on}，${confirmation.by}`}`, style: 'small', margin: [0, 6, 0, 0] },
      { text: '', pageBreak: 'after' },
      headingOf('分区清单'),
      gridOf(
        [
          { header: '分区', width: 130, cell: (zone: (typeof zones)[number]) => zone.name },
          { header: '固有风险', width: 60, cell: (zone) => (zone.units.length === 0 ? '—' : level(zone.inherent)) },
          { header: '剩余风险', width: 60, cell: (zone) => (zone.units.length === 0 ? '—' : level(zone.residual)) },
          { header: '风险单元', cell: (zone) => (zone.unitNames.length === 0 ? '没有风险单元' : zone.unitNames.join('、')) },
          { header: '责任部门', width: 150, cell: (zone) => zone.departments.join('、') },
        ],
        zones,
      ),
      ...(placeless.length === 0 ? [] : [{ text: `未标注位置的风险单元：${placeless.map((id) => nameOf.get(id) ?? '').join('、')}`, margin: [0, 8, 0, 0] } as Content]),
      { ...(factsOf([['打印人', by], ['打印时间', beijingMinute(at)]]) as object), margin: [0, 12, 0, 0] } as Content,
      signaturesOf(['编制', '审核', '批准']),
    ]
  },
})

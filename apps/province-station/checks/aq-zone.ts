import { code, text } from './field.ts'
import { AQ_NAMES, geometry } from './positioning-fields.ts'
import { table } from './table.ts'

/** AQ 3064.3-2025 table B.2. */
export const aqZone = table({
  name: 'aq3064_zone',
  title: '区域信息',
  names: AQ_NAMES,
  headline: 'ZONE_NAME',
  own: [text('ZONE_NAME', '区域名称', 100), code('ZONE_TYPE', '区域类型', { 0: '临时', 1: '固定' }), geometry('GEO', '区域坐标')],
  parents: [],
})

import type { AnalysisObject, Area, Enterprise, PlanPoint } from '../plant.ts'

export const enterprise: Enterprise = {
  name: '威海汐澄气体有限公司（虚构演示企业）',
  shortName: '汐澄气体（虚构）',
  type: '经营带储存',
  town: '桥头镇',
  address: '威海市环翠区桥头镇（虚构地址）',
  companyCode: '371002992',
  staff: 42,
  products: ['液氧', '液氮', '液氩', '瓶装氧气', '瓶装乙炔', '瓶装丙烷', '瓶装氩气', '瓶装二氧化碳', '氩氢混合气'],
  chemicals: [
    { name: '液氧', cas: '7782-44-7', maxTonnes: 57, place: '液氧储罐' },
    { name: '液氮', cas: '7727-37-9', maxTonnes: 40, place: '液氮液氩储罐' },
    { name: '液氩', cas: '7440-37-1', maxTonnes: 35, place: '液氮液氩储罐' },
    { name: '乙炔（溶于丙酮）', cas: '74-86-2', maxTonnes: 1.2, place: '乙炔瓶库' },
    { name: '丙烷', cas: '74-98-6', maxTonnes: 6, place: '丙烷瓶库' },
    { name: '氧气（压缩）', cas: '7782-44-7', maxTonnes: 3, place: '氧气瓶库' },
    { name: '二氧化碳', cas: '124-38-9', maxTonnes: 4, place: '惰性及混合气瓶库' },
  ],
  remarks: '只经营和储存，不从事气瓶充装。企业、人员、电话、编码均为演示虚构，与任何真实单位无关。',
}

export const analysisObjects: readonly AnalysisObject[] = [
  { hazardCode: '371002992001', name: '低温液体站', majorHazardLevel: null, basis: '液氧57 t，临界量200 t，S=0.29' },
  { hazardCode: '371002992002', name: '乙炔瓶库', majorHazardLevel: '四级', basis: '乙炔1.2 t，临界量1 t，S=1.2' },
  { hazardCode: '371002992003', name: '氧气瓶库', majorHazardLevel: null, basis: '储存单元，S小于1' },
  { hazardCode: '371002992004', name: '丙烷瓶库', majorHazardLevel: null, basis: '储存单元，S小于1' },
  { hazardCode: '371002992005', name: '混合气瓶库及装卸配送区', majorHazardLevel: null, basis: '储存单元，S小于1' },
  { hazardCode: '371002992006', name: '消防、供电与值班设施', majorHazardLevel: null, basis: '辅助设施' },
]

export const plan = { widthMetres: 160, heightMetres: 110 }

const box = (west: number, south: number, east: number, north: number): PlanPoint[] => [[west, south], [east, south], [east, north], [west, north]]
const area = (key: string, name: string, polygon: PlanPoint[]): Area => ({ key, name, polygon })

export const areas: readonly Area[] = [
  area('oxygen-tank', '液氧储罐区', box(8, 78, 24, 102)),
  area('inert-tank', '液氮液氩储罐区', box(28, 78, 46, 102)),
  area('vaporizer', '汽化调压区', box(50, 84, 66, 102)),
  area('liquid-bay', '低温液体装卸位', box(8, 62, 46, 74)),
  area('acetylene-store', '乙炔瓶库', box(130, 84, 148, 102)),
  area('propane-store', '丙烷瓶库', box(104, 84, 120, 102)),
  area('oxygen-store', '氧气瓶库', box(74, 60, 92, 76)),
  area('mixed-store', '惰性及混合气瓶库', box(96, 60, 114, 76)),
  area('loading-platform', '气瓶装卸平台', [[74, 46], [114, 46], [114, 56], [100, 56], [100, 54], [74, 54]]),
  area('empties-yard', '空瓶区', box(122, 52, 148, 74)),
  area('vehicle-yard', '配送车辆停放区', box(104, 10, 150, 40)),
  area('fire-store', '消防泵房与应急物资库', box(8, 36, 24, 52)),
  area('substation', '变配电室', box(30, 38, 42, 50)),
  area('control-room', '值班室', box(50, 12, 70, 26)),
  area('office', '办公楼与门卫', box(10, 8, 44, 28)),
]

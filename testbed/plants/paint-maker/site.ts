import type { AnalysisObject, Area, Enterprise, PlanPoint } from '../plant.ts'

export const enterprise: Enterprise = {
  name: '威海澜岳涂料有限公司（虚构演示企业）',
  shortName: '澜岳涂料（虚构）',
  type: '生产',
  town: '羊亭镇',
  address: '威海市环翠区羊亭镇（虚构地址）',
  companyCode: '371002991',
  staff: 86,
  products: ['硝基漆', '醇酸树脂漆', '丙烯酸漆', '环氧底漆', '涂料用稀释剂'],
  chemicals: [
    { name: '二甲苯异构体混合物', cas: '1330-20-7', maxTonnes: 78, place: '溶剂储罐区' },
    { name: '乙酸正丁酯', cas: '123-86-4', maxTonnes: 70, place: '溶剂储罐区' },
    { name: '丙酮', cas: '67-64-1', maxTonnes: 32, place: '溶剂储罐区' },
    { name: '硝化纤维素（含乙醇不少于25%）', cas: '9004-70-0', maxTonnes: 12, place: '硝化棉专库' },
    { name: '邻苯二甲酸酐', cas: '85-44-9', maxTonnes: 15, place: '醇酸树脂合成' },
    { name: '涂料成品（闪点低于23 ℃）', cas: '', maxTonnes: 240, place: '甲类成品仓库' },
  ],
  remarks: '企业、人员、电话、编码均为演示虚构，与任何真实单位无关。',
}

export const analysisObjects: readonly AnalysisObject[] = [
  { hazardCode: '371002991001', name: '涂料生产车间', majorHazardLevel: null, basis: '生产单元，S小于1' },
  { hazardCode: '371002991002', name: '溶剂储罐区', majorHazardLevel: null, basis: '储存单元，S小于1' },
  { hazardCode: '371002991003', name: '甲类成品仓库', majorHazardLevel: null, basis: '储存单元，S小于1' },
  { hazardCode: '371002991004', name: '硝化棉专库', majorHazardLevel: '四级', basis: '硝化纤维素12 t，临界量10 t，S=1.2' },
  { hazardCode: '371002991005', name: '公用工程', majorHazardLevel: null, basis: '辅助设施' },
]

export const plan = { widthMetres: 220, heightMetres: 140 }

const box = (west: number, south: number, east: number, north: number): PlanPoint[] => [[west, south], [east, south], [east, north], [west, north]]
const area = (key: string, name: string, polygon: PlanPoint[]): Area => ({ key, name, polygon })

export const areas: readonly Area[] = [
  area('workshop-feeding', '涂料车间投料区', box(70, 76, 88, 104)),
  area('workshop-grinding', '涂料车间研磨区', box(88, 76, 110, 104)),
  area('workshop-mixing', '涂料车间调漆区', box(110, 76, 126, 104)),
  area('workshop-filling', '涂料车间灌装区', box(126, 76, 146, 104)),
  area('resin-house', '树脂合成厂房', box(70, 110, 100, 130)),
  area('tank-farm', '溶剂储罐区', [[8, 84], [44, 84], [44, 112], [30, 112], [30, 128], [8, 128]]),
  area('unloading', '装卸车区', box(48, 84, 62, 128)),
  area('class-a-warehouse', '甲类成品仓库', box(158, 72, 194, 110)),
  area('nitrocellulose-store', '硝化棉专库', box(200, 118, 212, 132)),
  area('heater-room', '导热油炉房', box(108, 116, 122, 130)),
  area('rto', '废气处理区', box(130, 114, 150, 130)),
  area('substation', '变配电室', box(70, 48, 86, 62)),
  area('fire-pump-house', '消防泵房与消防控制室', box(94, 44, 122, 62)),
  area('laboratory', '化验室', box(130, 46, 148, 60)),
  area('wastewater', '污水站与危废暂存间', [[8, 44], [46, 44], [46, 62], [26, 62], [26, 72], [8, 72]]),
  area('yard', '厂内道路与叉车充电间', box(156, 44, 212, 66)),
  area('office', '办公楼与门卫', box(60, 6, 160, 30)),
]

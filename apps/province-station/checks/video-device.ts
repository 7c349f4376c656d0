import { code, type Row, text } from './field.ts'
import { degrees } from './positioning-fields.ts'
import { algorithms, algorithmsFault, roiFault, together, VIDEO_NAMES } from './video-fields.ts'
import { table } from './table.ts'

/** 设备信息 of the notice; the fields are a least set of our own (待核). */
export const videoDevice = table({
  name: 'video_analysis_device',
  title: '智能分析设备',
  names: VIDEO_NAMES,
  headline: 'DEVICE_NAME',
  own: [
    text('COMPANY_NAME', '企业名称', 200, { optional: true }),
    code('DEVICE_KIND', '设备类别', { 1: '摄像机', 2: '分析设备', 3: '识别服务' }),
    text('DEVICE_NUM', '设备编号', 100, { optional: true }),
    text('DEVICE_NAME', '设备名称', 200),
    text('PLACE', '安装位置', 200, { optional: true }),
    code('AREA_KIND', '部位类别', { '01': '值班室', '02': '控制室', '03': '装置', '04': '储存', '05': '装卸区', '06': '充装区', '07': '加油区', '08': '卸油区', 99: '其他' }, { optional: true }),
    degrees('LONGITUDE', '经度', 'longitude', { optional: true }),
    degrees('LATITUDE', '纬度', 'latitude', { optional: true }),
    text('VENDOR', '厂商', 200, { optional: true }),
    text('MODEL', '型号', 1000, { optional: true }),
    text('GB_ID', '国标编号', 20, { optional: true }),
    algorithms('ALGORITHMS', '算法'),
    text('ROI', '识别区域', 15_000, { optional: true }),
  ],
  parents: [],
  together: (row: Row) => [...together(row, [['LONGITUDE', '经度'], ['LATITUDE', '纬度']]), ...algorithmsFault(row, 'ALGORITHMS', '算法'), ...roiFault(row)],
})

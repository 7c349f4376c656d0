import { code, integer, stamp, text } from './field.ts'
import { table } from './table.ts'

const MOST = 9999
const YES_NO = { 0: '否', 1: '是' }
const count = (name: string, title: string) => integer(name, title, 0, MOST)

export const productionPromise = table({
  name: 'sec_production_promise',
  title: '安全承诺公告',
  headline: 'commitContent',
  own: [
    count('unitsNumber', '生产装置套数'),
    count('runNumber', '运行套数'),
    count('parkNumber', '停车套数'),
    count('firesNumber', '特级动火作业数'),
    count('fire1Number', '一级动火作业数'),
    count('fire2Number', '二级动火作业数'),
    count('roadworkNumber', '断路作业数'),
    count('soilworkNumber', '动土作业数'),
    count('highworkNumber', '高处作业数'),
    count('electricityworkNumber', '临时用电作业数'),
    count('liftingworkNumber', '吊装作业数'),
    count('blindplateNumber', '盲板作业数'),
    count('spaceworkNumber', '受限空间作业数'),
    count('inspectionNumber', '检维修作业数'),
    count('pourOutNumber', '倒罐作业数'),
    count('cleanTankNumber', '清罐作业数'),
    count('drainingNumber', '切水作业数'),
    count('contractorNumber', '承包商作业数'),
    count('changedTaskNumber', '变更作业数'),
    code('contractor', '有无承包商作业', YES_NO),
    code('trialProduction', '是否处于试生产', YES_NO),
    code('openParking', '是否处于开停车状态', YES_NO),
    count('openParkingNumber', '开停车装置数'),
    count('workNumber', '开车装置数'),
    count('notWorkNumber', '停车装置数'),
    code('test', '是否开展中（扩）试', YES_NO),
    count('testNumber', '试生产装置数'),
    count('overhaulWorkNumber', '检维修套数'),
    count('dangerProcessNumber', '运行的重点监管工艺数'),
    code('mHazards', '有无重大隐患', YES_NO),
    code('riskGrade', '风险等级', { 1: '重大风险', 2: '较大风险', 3: '一般风险', 4: '低风险' }),
    stamp('commitDate', '承诺时间'),
    text('commitment', '承诺人', 50),
    text('commitContent', '承诺内容', 4000),
  ],
  parents: [],
})

import './setting.css'
import { RegisterPage } from '@anlan/platform/ui/register-page'
import { detectorRegister } from '../../contract/setting.ts'
import { useDetectorFields } from './use-detector-fields.tsx'

export const Page = () => <RegisterPage register={detectorRegister} title="气体检测仪" to="/special-work/detectors" noun="台检测仪" widths={{ number: 160, principle: 130, calibratedUntil: 150 }} blanks={{ model: '未填写' }} fields={useDetectorFields()} empty={{ title: '还没有气体检测仪', hint: '登记后才能判定气体分析是否合格；检定过期的不能使用' }} />

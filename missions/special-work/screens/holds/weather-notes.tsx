import { Note } from '@anlan/platform/ui/states'
import { RegisterPage } from '@anlan/platform/ui/register-page'
import { weatherNoteRegister } from '../../contract/weather.ts'

/** 天气记录: fog, rainstorm and heavy snow, which no instrument of the plant tells. */
export const Page = () => (
  <RegisterPage register={weatherNoteRegister} title="天气记录" to="/special-work/weather" noun="条天气记录" widths={{ what: 110, from: 180, until: 180 }} blanks={{ note: '—' }} fields={{ note: { widget: 'textarea' } }} empty={{ title: '没有天气记录', hint: '遇大雾、暴雨、大雪时登记，露天高处、吊装作业随即提醒或不得开始' }}>
    <Note clause="GB 30871-2022 8.2.6">风力取自监测点中的风速；没有风速监测点时无风力数据，由现场人员按安全措施确认</Note>
  </RegisterPage>
)

import '../dual-prevention.css'
import type { FieldProps } from '@anlan/platform/ui/form/field-kinds'
import { DetailPage } from '@anlan/platform/ui/detail-page'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { EXPLOSION_WORDS, getInspectionSetting, type InspectionSetting, NONE_WORDS, PROOF_WORDS, saveInspectionSetting } from '../../contract/inspection/setting.ts'
import { ExplosionNote } from './explosion-note.tsx'
import { FiguresInput } from './figures-input.tsx'

const STATE = { on: '执行中', warned: '未执行', none: '没有标为爆炸危险的区域' } as const

/** What the enterprise decides for its inspections on site. */
export const Page = ({ roles }: PageProps) => {
  const answer = useQueryOf(getInspectionSetting, {}, { listens: ['people', 'plant'] })
  return (
    <Shown answer={answer}>
      {({ version, setting, figures, explosion }) => (
        <DetailPage
          title="现场排查设置"
          back={{ title: '巡检点', to: '/dual-prevention/places' }}
          actions={saveInspectionSetting.may.some((role) => roles.includes(role)) ? [{
            title: '修改设置', primary: true,
            form: (close) => (
              <SchemaForm
                command={saveInspectionSetting}
                formKey="inspection-setting"
                fixed={{ version }}
                initial={setting}
                fields={{
                  sufficient: { options: Object.entries(PROOF_WORDS).map(([value, words]) => ({ value, words })) },
                  figures: { render: (it) => <FiguresInput {...(it as FieldProps<InspectionSetting['figures']>)} figures={figures} /> },
                }}
                submit="保存"
                onDone={close}
              />
            ),
          }] : []}
          facts={[
            { title: '可以证明到场的', value: setting.sufficient.map((kind) => PROOF_WORDS[kind]).join('、'), wide: true },
            { title: '没有到场证明时', value: NONE_WORDS[setting.none] },
            { title: '爆炸危险区域只用防爆终端', value: `${EXPLOSION_WORDS[setting.explosionProof]}；${STATE[explosion.state]}` },
            { title: '爆炸危险区域', value: explosion.areas.join('、') || '没有' },
            { title: '登记的防爆终端', value: `${explosion.terminals} 台` },
            ...figures.map(({ title, value, standard, unit, status }) => ({ title, value: `${value} ${unit}${value === standard ? (status === '待核' ? '（待核）' : '') : '（本单位）'}` })),
          ]}
        >
          <ExplosionNote />
        </DetailPage>
      )}
    </Shown>
  )
}

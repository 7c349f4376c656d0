import { RegisterRowPage } from '@anlan/platform/ui/register-row-page'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { silenceRegister } from '../contract/silence.ts'
import { useGrounds } from './use-ground.ts'

export const Page = ({ params }: PageProps) => {
  const { fences } = useGrounds()
  return <RegisterRowPage register={silenceRegister} id={params['id'] ?? ''} back={{ title: '报警静默', to: '/positioning/silences' }} heading={['reason']} fields={{ fence: { options: fences.map(({ data: { name } }) => ({ value: name, words: name })) } }} />
}

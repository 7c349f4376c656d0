import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { abandonAccuracyTest, finishAccuracyTest } from '../../contract/accuracy-run.ts'

interface EndProps {
  readonly id: string
  readonly version: number
  readonly close: () => void
}

export const FinishTest = ({ id, version, close }: EndProps) => <SchemaForm command={finishAccuracyTest} formKey={`finish-test-${id}`} fixed={{ id, version }} submit="出结果" onDone={close} onCancel={close} />
export const AbandonTest = ({ id, version, close }: EndProps) => <SchemaForm command={abandonAccuracyTest} formKey={`abandon-test-${id}`} fixed={{ id, version }} submit="作废" onDone={close} onCancel={close} />

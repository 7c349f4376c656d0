import './dual-prevention.css'
import './phone-inspection.css'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { useCachedQuery } from '@anlan/platform/ui/phone/cached-query'
import { PhonePage } from '@anlan/platform/ui/phone/phone-page'
import { Shown } from '@anlan/platform/ui/states'
import { explainDue } from '../contract/explain-due.ts'
import { DueReasons } from './due-reasons.tsx'

/** For whoever asks why the telephone wants this of them. */
export const Page = ({ params }: PageProps) => {
  const id = params['id'] ?? ''
  const answer = useCachedQuery(explainDue, { id })
  return (
    <PhonePage action={{ title: '回到排查', to: `/dual-prevention/dues/${id}` }}>
      <Shown answer={answer}>
        {({ content, reasons }) => (
          <>
            <h2>{content}</h2>
            {/* Records of the desk are not on the phone. */}
            <DueReasons reasons={reasons.map((it) => ({ ...it, link: null }))} />
          </>
        )}
      </Shown>
    </PhonePage>
  )
}

import { PhonePage } from '@anlan/platform/ui/phone/phone-page'
import { DayPicture, PICTURE_WORDS } from './day-picture.tsx'

/** One tap, on the phone. */
export const Page = () => (
  <PhonePage>
    <p className="al-clause">{PICTURE_WORDS}</p>
    <DayPicture />
  </PhonePage>
)

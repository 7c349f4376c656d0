import '../positioning.css'
import './abnormal.css'
import { PhonePage } from '@anlan/platform/ui/phone/phone-page'
import { AbnormalPicture } from './abnormal-picture.tsx'

/** Begun where it happens. */
export const Page = () => (
  <PhonePage>
    <AbnormalPicture />
  </PhonePage>
)

import '../positioning.css'
import './abnormal.css'
import { AbnormalPicture } from './abnormal-picture.tsx'

/** 异常工况: begun and ended by a person; while it runs the law limits who may be there. */
export const Page = () => (
  <section className="po-page">
    <header className="al-page-head">
      <h1>异常工况</h1>
    </header>
    <AbnormalPicture />
  </section>
)

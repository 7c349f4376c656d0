import { OverdueLines } from './lines.tsx'

export const Page = () => <OverdueLines />

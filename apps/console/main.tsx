import '@anlan/platform/ui/theme/tokens.css'
import './entrance.css'
import { createRoot } from 'react-dom/client'
import { BrokenInvariant } from '@anlan/kernel/fault'
import { readKept } from '@anlan/platform/ui/kept'
import { Entrance } from './entrance.tsx'

const place = document.getElementById('anlan')
if (place === null) throw new BrokenInvariant('index.html has no place for the page')

const phone = /^\/m(\/|$)/.test(location.pathname)
// The certificate page is read on phones.
if (phone || location.pathname === '/trust') document.documentElement.dataset['face'] = 'phone'
if (readKept<string>('anlan.type') === 'big') document.documentElement.dataset['type'] = 'big'

createRoot(place).render(<Entrance phone={phone} />)

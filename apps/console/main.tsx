import '@anlan/platform/ui/theme/tokens.css'
import './entrance.css'
import { createRoot } from 'react-dom/client'
import { config } from 'zod/v4/core'
import { BrokenInvariant } from '@anlan/kernel/fault'
import { readKept } from '@anlan/platform/ui/kept'
import { Entrance } from './entrance.tsx'

// The page's policy forbids code made from text, which zod would otherwise try.
config({ jitless: true })

const place = document.getElementById('anlan')
if (place === null) throw new BrokenInvariant('index.html has no place for the page')

const phone = /^\/m(\/|$)/.test(location.pathname)
// The certificate page is read on phones.
if (phone || location.pathname === '/trust') document.documentElement.dataset['face'] = 'phone'
if (readKept<string>('anlan.type') === 'big') document.documentElement.dataset['type'] = 'big'

createRoot(place).render(<Entrance phone={phone} />)

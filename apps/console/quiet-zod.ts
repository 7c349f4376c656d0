import { config } from 'zod'

// The page's policy forbids code made from text, which zod would otherwise try at the first check. Not in the entrance: sign-in needs no zod.
config({ jitless: true })

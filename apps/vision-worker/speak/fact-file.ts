import { type ToldFact, toldFactSchema } from '@anlan/video/contract/worker-report'
import { openWaitingFile, type WaitingFile } from './waiting-file.ts'

/** `facts.jsonl`: what was found and not taken yet. */
export const openFactFile = (folder: string): Promise<WaitingFile<ToldFact>> => openWaitingFile({ folder, what: 'fact', schema: toldFactSchema, idOf: ({ id }) => id })

import { basename, dirname, join, resolve } from 'node:path'
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { readModels } from '@anlan/app-vision-worker/model/registry'
import { BrokenInvariant } from '@anlan/kernel/fault'
import { believedFrom, measurePictures, type PictureSet } from './evaluate/measure-pictures.ts'
import { alarmTable, clipLines, foundTable } from './evaluate/paper.ts'
import { watchClip } from './evaluate/watch-clip.ts'

/**
 * What a model is worth, by the worker's own code, on anybody's pictures and clips:
 *
 * node tools/evaluate-model.ts --model apps/vision-worker/models/NAME --classes classes.json \
 *   --set yard=person,helmet:/pictures/yard --clip /clips/gate.mp4 --clip /clips/fire.mp4=flame
 *
 * `--set NAME=CLASSES:FOLDER`: pictures with a text file each (`class cx cy w h`, shares, classes numbered as in classes.json); CLASSES are those
 * whose every sight is labelled, all others are counted as false alarms. `--clip FILE=CLASSES`: CLASSES are what it really shows.
 */
const { model: folder, set, clip, classes: classFile } = parseArgs({ options: { model: { type: 'string' }, set: { type: 'string', multiple: true, default: [] }, clip: { type: 'string', multiple: true, default: [] }, classes: { type: 'string' } } }).values
const say = (line: string): void => void process.stdout.write(`${line}\n`)
const names = (text: string | undefined): string[] => (text ?? '').split(',').filter((it) => it !== '')

const path = resolve(folder ?? 'apps/vision-worker/models/anlan-nano')
const { ready, told } = await readModels(dirname(path))
const model = ready.find(({ card }) => card.id === basename(path))
if (model === undefined) throw new BrokenInvariant(told.find(({ id }) => id === basename(path))?.tip ?? `no model in ${path}`)
const sets = set.map((text): PictureSet => {
  const [, name = '', labelled, where = ''] = /^([^=]+)=([^:]*):(.+)$/.exec(text) ?? []
  return { name, labelled: names(labelled), folder: where }
})
const classes = classFile === undefined ? model.card.classes : (JSON.parse(await readFile(classFile, 'utf8')) as string[])
say(`Model ${model.card.id}, SHA-256 ${model.card.sha256}`)
if (sets.length > 0) {
  const { found, alarms } = await measurePictures(model, sets, classes)
  say(['', foundTable(found, (kind) => believedFrom(model, kind)), '', 'Pictures with a sight of a class that their set does not label:', '', alarmTable(alarms)].join('\n'))
}
for (const text of clip) {
  const [file = '', shows] = text.split('=')
  say(clipLines(basename(file), names(shows), await watchClip(model, join(file))).join('\n'))
}

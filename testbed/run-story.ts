import { readArguments } from './arguments.ts'
import { known, say, unknownName } from './outcome.ts'
import type { Story } from './story.ts'
import { tellStory } from './story.ts'

/** `npm run story -- NAME`: a working day through all apps. The last line is one JSON object. */

const { name } = readArguments(process.argv.slice(2))
if (!(await known('stories', '.story.ts')).includes(name)) await unknownName('story', 'stories', '.story.ts')
const { story } = (await import(`./stories/${name}.story.ts`)) as { story: Story }
const { passed, failed } = await tellStory(story)
say(JSON.stringify({ story: name, passed, failed }))
process.exit(failed === 0 ? 0 : 1)

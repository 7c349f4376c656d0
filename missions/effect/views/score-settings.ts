import { accept } from '@anlan/kernel/decision'
import { plantDay } from '@anlan/kernel/time'
import { answer } from '@anlan/platform/module/module'
import { type ScoreChoices, scoreModelOn } from '@anlan/standards/effect'
import { scoreSettings } from '../contract/score-settings.ts'
import { settingsHistory } from '../store/settings.ts'
import { modelWords } from './model-words.ts'

const plain = ({ vetoes, ...rest }: ScoreChoices) => ({ ...rest, vetoes: [...vetoes] })

export const scoreSettingsView = answer(scoreSettings, async (_input, { tx, org, now }) => {
  const history = await settingsHistory<ScoreChoices>(tx, org, 'score')
  const model = scoreModelOn(plantDay(now))
  return accept({
    version: history[0]?.version ?? 0,
    choices: plain(history[0]?.data ?? model.choices),
    model: modelWords(model.edition),
    history: history.map(({ version, data, reason, by, at }) => ({ version, choices: plain(data), reason, by, at })),
  })
})

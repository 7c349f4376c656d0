import { type Register, registerEventsOf } from '@anlan/kernel/register'
import type { ModulePart } from '@anlan/platform/module/module'
import { registerAnswers } from '@anlan/platform/register/register'
import { analysisRules } from './contract/analysis-rule.ts'
import { keyPlaces } from './contract/coverage.ts'
import { detectionBegan, detectionEnded, detectionJudged } from './contract/detection.ts'
import { visionTokenRenewed, visionWorkerBack, visionWorkerChanged, visionWorkerLost, visionWorkerOpened } from './contract/vision-worker.ts'
import { judgeDetectionIntake } from './intake/judge-detection.ts'
import { visionWorkerIntakes } from './intake/vision-workers.ts'
import { askTrialIntake } from './intake/trials.ts'
import { workerRoute } from './intake/worker-route.ts'
import { alarmMisreportedHere } from './reactions/alarm-misreported.ts'
import { forget } from './reactions/forget.ts'
import { ruleGone } from './reactions/rule-gone.ts'
import { trialOver } from './reactions/trial-over.ts'
import { workerSilent } from './reactions/worker-silent.ts'
import { analysisHealthView } from './views/analysis-health.ts'
import { coverageView } from './views/coverage.ts'
import { listMotionView } from './views/motion.ts'
import { getTrialView, trialRoutes } from './views/trial-routes.ts'
import { detectionViews } from './views/detections.ts'

const registers = [analysisRules as unknown as Register, keyPlaces as unknown as Register]

/** What is recognised: workers, rules, what they found and what people said of it, and what nobody looks at. */
export const analysisPart = {
  registers,
  answers: [...registerAnswers(analysisRules), ...registerAnswers(keyPlaces), ...visionWorkerIntakes, judgeDetectionIntake, ...detectionViews, analysisHealthView, coverageView, listMotionView, askTrialIntake, getTrialView],
  events: [
    visionWorkerOpened, visionWorkerChanged, visionTokenRenewed, visionWorkerLost, visionWorkerBack, detectionBegan, detectionEnded, detectionJudged,
    ...registers.flatMap((register) => {
      const { saved, removed } = registerEventsOf(register)
      return [saved, removed]
    }),
  ],
  reactions: [alarmMisreportedHere, ruleGone],
  schedules: [workerSilent, trialOver, forget],
  routes: (server, house) => {
    workerRoute(server, house)
    trialRoutes(server, house)
  },
} satisfies ModulePart

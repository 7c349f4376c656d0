/** What an area of the heat map is dark by. */
export const HEAT_COUNTS = { times: '作业次数', pauses: '暂停次数', alarms: '报警次数', hours: '作业时长（小时）' } as const
export type HeatCount = keyof typeof HEAT_COUNTS

/** Five steps of one ink: how much is told by how dark, as the colours of law stand for levels. */
export const HEAT_STEPS = 5

/** What each step stands for, those that no count falls on left out; `whole`: counts are whole numbers. */
export const heatKey = (most: number, whole: boolean): { readonly step: number; readonly words: string }[] =>
  most <= 0 ? [] : Array.from({ length: HEAT_STEPS }, (_, at) => at + 1).flatMap((step) => {
    const [low, high] = [(most * (step - 1)) / HEAT_STEPS, (most * step) / HEAT_STEPS]
    if (!whole) return [{ step, words: `${Math.round(low * 10) / 10}～${Math.round(high * 10) / 10}` }]
    const [from, to] = [Math.floor(low + 1e-9) + 1, Math.floor(high + 1e-9)]
    return from > to ? [] : [{ step, words: from === to ? String(to) : `${from}～${to}` }]
  })

/** Of 0 nothing; of the greatest the darkest; between them in equal steps, so that twice as much looks twice as much. */
export const heatStep = (count: number, most: number): number => (count <= 0 || most <= 0 ? 0 : Math.min(HEAT_STEPS, Math.max(1, Math.ceil((count / most) * HEAT_STEPS))))

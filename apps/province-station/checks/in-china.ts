/** The outermost degrees of the country. GCJ-02 cannot be told from CGCS2000 by looking; what lies abroad can. */
export const RANGES = { longitude: [73, 136], latitude: [3, 54] } as const

export const inChina = (kind: keyof typeof RANGES, value: unknown): boolean => typeof value === 'number' && value >= RANGES[kind][0] && value <= RANGES[kind][1]

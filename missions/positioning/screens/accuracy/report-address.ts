/** Where the printed report is had; its paper stands in views, which no screen may read. */
export const accuracyReport = 'positioning.print-accuracy-report'

/** GB 18218 levels as a board says them. "Not calculated" is not "none". */
export const HAZARD_LEVELS: Readonly<Record<string, string>> = { '1': '一级重大危险源', '2': '二级重大危险源', '3': '三级重大危险源', '4': '四级重大危险源', none: '不构成重大危险源', unknown: '尚未辨识分级' }

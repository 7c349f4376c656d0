import type { z } from 'zod'
import type { equipmentRegister, measurementPointRegister } from '@anlan/plant/contract/place'

/** Equipment and measurement points of the fictitious plants, by the plant's key. */
export const EQUIPMENT: Readonly<Record<string, readonly z.input<(typeof equipmentRegister)['schema']>[]>> = {
  'paint-maker': [
    { tag: 'V-101', name: '二甲苯储罐', kind: 'tank', area: '溶剂储罐区', medium: '二甲苯' },
    { tag: 'V-102', name: '乙酸正丁酯储罐', kind: 'tank', area: '溶剂储罐区', medium: '乙酸正丁酯' },
    { tag: 'V-103', name: '丙酮储罐', kind: 'tank', area: '溶剂储罐区', medium: '丙酮' },
    { tag: 'P-101A', name: '二甲苯输送泵', kind: 'pump', area: '溶剂储罐区', medium: '二甲苯' },
    { tag: 'R-201', name: '醇酸树脂反应釜', kind: 'reactor', area: '树脂合成厂房', medium: '醇酸树脂', special: true, inspectUntil: '2027-04-30' },
    { tag: 'B-301', name: '导热油炉', kind: 'boiler', area: '导热油炉房', medium: '导热油', special: true, inspectUntil: '2026-12-15' },
    { tag: 'F-401A', name: '消防主泵', kind: 'fire', area: '消防泵房与消防控制室' },
  ],
  'gas-dealer': [
    { tag: 'V-01', name: '液氧储罐', kind: 'vessel', area: '液氧储罐区', medium: '液氧', special: true, inspectUntil: '2027-08-31' },
    { tag: 'V-02', name: '液氮储罐', kind: 'vessel', area: '液氮液氩储罐区', medium: '液氮', special: true, inspectUntil: '2027-08-31' },
    { tag: 'E-01', name: '空温式汽化器', kind: 'other', area: '汽化调压区', medium: '氧' },
    { tag: 'F-01', name: '消防水泵', kind: 'fire', area: '消防泵房与应急物资库' },
  ],
}

export const POINTS: Readonly<Record<string, readonly z.input<(typeof measurementPointRegister)['schema']>[]>> = {
  'paint-maker': [
    { tag: 'LT-101', name: '二甲苯储罐液位', quantity: 'level', unit: '%', area: '溶剂储罐区', equipment: 'V-101', low: 10, high: 80, highHigh: 85, rangeLow: 0, rangeHigh: 100 },
    { tag: 'TT-101', name: '二甲苯储罐温度', quantity: 'temperature', unit: '℃', area: '溶剂储罐区', equipment: 'V-101', high: 40, rangeLow: -20, rangeHigh: 80 },
    { tag: 'GT-101', name: '罐区可燃气体 1 号', quantity: 'combustible-gas', unit: '%LEL', area: '溶剂储罐区', high: 25, highHigh: 50, rangeLow: 0, rangeHigh: 100 },
    { tag: 'TT-201', name: '反应釜温度', quantity: 'temperature', unit: '℃', area: '树脂合成厂房', equipment: 'R-201', high: 235, highHigh: 245, rangeLow: 0, rangeHigh: 300 },
  ],
  'gas-dealer': [
    { tag: 'LT-01', name: '液氧储罐液位', quantity: 'level', unit: '%', area: '液氧储罐区', equipment: 'V-01', low: 10, high: 90, highHigh: 95, rangeLow: 0, rangeHigh: 100 },
    { tag: 'PT-01', name: '液氧储罐压力', quantity: 'pressure', unit: 'MPa', area: '液氧储罐区', equipment: 'V-01', high: 0.75, rangeLow: 0, rangeHigh: 1.6 },
    { tag: 'OT-01', name: '汽化区氧含量', quantity: 'oxygen', unit: '%vol', area: '汽化调压区', low: 19.5, high: 23, rangeLow: 0, rangeHigh: 30 },
  ],
}

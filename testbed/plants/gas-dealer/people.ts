import type { Department, Person, Post } from '../plant.ts'

export const departments: readonly Department[] = [
  { name: '公司领导', head: '申屠海晏' },
  { name: '安全管理部', head: '闻人佑' },
  { name: '低温站', head: '上官澈' },
  { name: '瓶库部', head: '尉迟明朗' },
  { name: '配送部', head: '司徒行舟' },
  { name: '设备部', head: '端木修远' },
]

const post = (department: string, ...names: string[]): Post[] => names.map((name) => ({ name, department }))

export const posts: readonly Post[] = [
  { name: '总经理', department: '公司领导', majorHazardRole: 'principal' },
  { name: '副总经理', department: '公司领导', majorHazardRole: 'technical' },
  ...post('安全管理部', '安全管理部经理', '专职安全员', '消防器材岗', '中控值班岗', '值班经理', '门卫岗'),
  ...post('低温站', '低温站站长', '低温站操作岗', '装卸岗'),
  { name: '瓶库部经理', department: '瓶库部', majorHazardRole: 'operating' },
  ...post('瓶库部', '瓶库保管岗', '气瓶检查岗'),
  ...post('配送部', '配送部经理', '调度岗', '驾驶岗'),
  ...post('设备部', '设备部经理', '设备管理岗', '仪电维护岗'),
]

const roll: readonly (readonly [name: string, post: string])[] = [
  ['申屠海晏', '总经理'], ['夏侯知节', '副总经理'], ['闻人佑', '安全管理部经理'], ['公冶思齐', '专职安全员'], ['濮阳庆丰', '消防器材岗'],
  ['南宫守夜', '中控值班岗'], ['东郭启明', '中控值班岗'], ['西门望星', '中控值班岗'], ['百里听涛', '中控值班岗'], ['独孤岳', '值班经理'], ['钟离门生', '门卫岗'],
  ['上官澈', '低温站站长'], ['皇甫寒江', '低温站操作岗'], ['宇文凝', '低温站操作岗'], ['长孙立夏', '装卸岗'], ['慕容力行', '装卸岗'],
  ['尉迟明朗', '瓶库部经理'], ['令狐谨', '瓶库保管岗'], ['太叔安', '瓶库保管岗'], ['公孙验', '气瓶检查岗'],
  ['司徒行舟', '配送部经理'], ['澹台路遥', '调度岗'], ['万俟驰', '驾驶岗'], ['赫连远途', '驾驶岗'], ['轩辕平川', '驾驶岗'],
  ['端木修远', '设备部经理'], ['诸葛维新', '设备管理岗'], ['欧阳电生', '仪电维护岗'],
]

export const people: readonly Person[] = roll.map(([name, post], index) => ({ name, post, mobile: `1390000${String(2001 + index)}` }))

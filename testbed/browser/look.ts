import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

/** What may stand in Latin letters on a Chinese screen: names of methods, formats, standards, units, words of the trade; never a sentence. */
const LATIN = new Set(['SOS', 'MPa', 'kPa', 'AED', 'RTO', 'DCS', 'SIS', 'GDS', 'NFC', 'VOCs', 'VPS', 'COD', 'UPS', 'km', 'mm', 'CO', 'EPS', 'Ex', 'IIB', 'LSHH', 'Pa', 'SPD', 'kV', 'kg', 'lx', 'mA', 'min', 'LNG', 'LPG', 'LEL', 'Excel', 'LEC', 'LS', 'PIN', 'PDF', 'JPEG', 'PNG', 'HTTP', 'HTTPS', 'GB', 'AQ', 'HG', 'PostgreSQL', 'xlsx', 'csv', 'CSV', 'MB', 'kB', 'IMEI', 'Ctrl', 'Esc', 'Modbus', 'TCP', 'UDP', 'MQTT', 'JSON', 'JT', 'WGS-', 'CGCS', 'GCJ-', 'RTK', 'IIC', 'IP', 'ppm', 'vol'])

/** Every word that a person can see or have read to them. */
const wordsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const shown = (node: Element): boolean => node.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    const attributes = [...document.body.querySelectorAll('[placeholder], [title], [alt], [aria-label]')]
      .filter(shown)
      .flatMap((node) => ['placeholder', 'title', 'alt', 'aria-label'].map((name) => node.getAttribute(name) ?? ''))
    // What somebody has entered stands as they wrote it: names of accounts, codes, file names.
    const copy = [...document.body.querySelectorAll('*')].filter((node) => shown(node) && node.closest('[data-as-entered], code') === null).flatMap((node) => [...node.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map(({ textContent }) => textContent ?? ''))
    return [...attributes, ...copy]
  })

/**
 * Words in Latin letters that stand alone in the page's own voice.
 * @param data what the records of this page hold, and so may show
 */
export const foreignWords = async (page: Page, data: RegExp = /(?!)/): Promise<string[]> =>
  (await wordsOf(page)).flatMap((text) =>
    (text.match(/[A-Za-z][A-Za-z'-]+/g) ?? []).filter((word) => !LATIN.has(word) && !data.test(text)).map((word) => `${word} in “${text.trim().slice(0, 60)}”`),
  )

/** How many pixels the page is wider than the screen. */
export const overflow = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

export interface Shift {
  readonly sum: number
  readonly parts: readonly string[]
}

export const shiftOf = (page: Page): Promise<Shift> =>
  page.evaluate(() => {
    const { shifted, shifts } = globalThis as unknown as { shifted: number; shifts: string[] }
    return { sum: shifted, parts: shifts }
  })

/** What is smaller than a glove, in CSS pixels. */
export const smallTargets = (page: Page, least = 48): Promise<string[]> =>
  page.evaluate((least) => {
    const targets = [...document.querySelectorAll<HTMLElement>('a[href], button, summary, select, textarea, input:not([type="hidden"]), label:has(input)')]
    return targets
      .filter((node) => node.checkVisibility({ visibilityProperty: true }) && !node.classList.contains('al-hidden') && !(node instanceof HTMLInputElement && node.closest('label') !== null))
      .filter((node) => {
        const { width, height } = node.getBoundingClientRect()
        return height > 0 && (height < least - 0.5 || width < least - 0.5)
      })
      .map((node) => `${node.nodeName} ${node.className} “${(node.textContent ?? '').trim().slice(0, 20)}” ${Math.round(node.getBoundingClientRect().width)}×${Math.round(node.getBoundingClientRect().height)}`)
  }, least)

let axeSource: Promise<string> | undefined

interface AxeWindow {
  readonly axe: { run(where: Document, options: unknown): Promise<{ violations: { id: string; impact: string; help: string; nodes: { target: unknown[]; failureSummary?: string }[] }[] }> }
}

/** Serious and critical faults that axe finds; on the phone contrast of 7:1 is asked, too. */
export const axeFaults = async (page: Page, enhanced = false): Promise<string[]> => {
  axeSource ??= readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  await page.evaluate(await axeSource)
  return page.evaluate(async (enhanced) => {
    const { axe } = globalThis as unknown as AxeWindow
    const { violations } = await axe.run(document, { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] }, rules: enhanced ? { 'color-contrast-enhanced': { enabled: true } } : {} })
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, help, nodes: [first, ...more] }) => `${id}: ${help} at ${first?.target.join(' ') ?? ''} ${first?.failureSummary?.split('\n')[1]?.trim() ?? ''}${more.length > 0 ? `, and at ${more.length} more` : ''}`)
  }, enhanced)
}

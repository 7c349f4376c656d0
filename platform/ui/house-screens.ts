import type { ComponentType } from 'react'
import type { z } from 'zod'
import type { QueryKind } from '@anlan/kernel/endpoint'
import type { Id } from '@anlan/kernel/id'
import type { OrgKind, Role } from '@anlan/kernel/role'
import type { Instant } from '@anlan/kernel/time'
import type { FieldProps } from './form/field-kinds.ts'
import type { IconName } from './icon.tsx'
import type { Level } from './theme/level.ts'
import type { OrgHere, SessionView } from './session-view.ts'

/** What every page is given. */
export interface PageProps {
  readonly org: OrgHere
  readonly roles: readonly Role[]
  readonly session: SessionView
  /** From the `:name` parts of its path. */
  readonly params: Readonly<Record<string, string>>
  /** To a path within the acting org, `/dual-prevention/dangers/…`; the frame adds the org, and `/m` on the phone. */
  readonly navigate: (to: string, options?: { readonly replace?: boolean }) => void
}

/** A page file exports its component as `Page`. */
export type LoadPage = () => Promise<{ readonly Page: ComponentType<PageProps> }>

interface Admission {
  /** Roles of the acting org that see it. */
  readonly may: readonly Role[]
  /** Kinds of org that it makes sense in; all when left out. */
  readonly orgKinds?: readonly OrgKind[]
}

export interface PageDeclaration extends Admission {
  /** Below the house, `dangers` or `dangers/:id`. */
  readonly path: string
  readonly title: string
  /** Pages without a place in the menu are reached by links. */
  readonly menu?: { readonly group: string; readonly order: number; readonly icon: IconName }
  readonly load: LoadPage
}

export type PhoneTab = '待办' | '上报' | '作业' | '我的'

export interface PhonePageDeclaration extends Admission {
  readonly path: string
  readonly title: string
  /** Shown as a tile on this tab; pages without a tab are reached by links. */
  readonly tab?: PhoneTab
  readonly order?: number
  readonly icon?: IconName
  /** One line below the tile's title. */
  readonly hint?: string
  readonly load: LoadPage
}

export interface PanelProps extends Omit<PageProps, 'params'> {
  /** The record that the panel is about; the org's own id on `home`. */
  readonly subject: Id
}

/** A piece of one house on the page of another; the file exports `Panel`. `home` is the desk's first page. */
export interface PanelDeclaration extends Admission {
  readonly subject: 'home' | 'person' | 'area' | 'equipment' | 'danger' | 'alarm' | 'enterprise' | (string & {})
  readonly title: string
  readonly order?: number
  readonly load: () => Promise<{ readonly Panel: ComponentType<PanelProps> }>
}

/** One thing that waits for this person. */
export interface InboxItem {
  readonly id: string
  readonly title: string
  /** Place, deadline's reason, what to do; one line. */
  readonly detail?: string
  readonly dueAt?: Instant | null
  readonly level?: Level
  /** Desk path within the org. */
  readonly to: string
  /** Phone path within the org; the desk path when left out. */
  readonly phoneTo?: string
}

export interface InboxSource extends Admission {
  readonly title: string
  readonly order: number
  readonly query: QueryKind
  readonly input: unknown
  readonly items: (output: never) => readonly InboxItem[]
  /** Houses whose events change the answer, besides its own. */
  readonly listens?: readonly string[]
}

export interface FoundItem {
  readonly id: string
  readonly title: string
  readonly detail?: string
  readonly to: string
}

export interface SearchSource extends Admission {
  readonly title: string
  readonly query: QueryKind
  readonly input: (text: string) => unknown
  readonly items: (output: never) => readonly FoundItem[]
}

/** A place in the frame that a house fills; the file exports `Slot`. */
export interface SlotDeclaration extends Admission {
  readonly place: 'bell' | 'banner' | 'phone-banner' | 'phone-me'
  readonly load: () => Promise<{ readonly Slot: ComponentType<Omit<PageProps, 'params'>> }>
}

/** A field of a form that only one house knows how to fill, e.g. `person`; the file exports `Widget`. */
export type WidgetLoader = () => Promise<{ readonly Widget: ComponentType<FieldProps<never>> }>

/** A page on a wall, opened by its own token at `/wall/{token}` without a session; the file exports `Wall`. */
export type WallLoader = () => Promise<{ readonly Wall: ComponentType<{ readonly token: string }> }>

export interface HouseScreens {
  /** As in its package name, `dual-prevention`; also the first part of its addresses. */
  readonly house: string
  readonly title: string
  readonly pages: readonly PageDeclaration[]
  readonly phone?: readonly PhonePageDeclaration[]
  readonly panels?: readonly PanelDeclaration[]
  readonly inbox?: readonly InboxSource[]
  readonly search?: readonly SearchSource[]
  readonly slots?: readonly SlotDeclaration[]
  /** By the name that schemas use in `.meta({ widget })`. */
  readonly widgets?: Readonly<Record<string, WidgetLoader>>
  /** One house has it: what a screen at the gate shows. */
  readonly wall?: WallLoader
}

/** The door of a house to the console: `export const screens = defineScreens({…})` in `screens/index.tsx`. */
export const defineScreens = (it: HouseScreens): HouseScreens => it

/** A source of 待办, typed by its query. */
export const inboxOf = <I extends z.ZodType, O extends z.ZodType>(
  query: QueryKind<I, O>,
  it: Omit<InboxSource, 'query' | 'input' | 'items' | 'may'> & {
    readonly input: z.input<I>
    readonly items: (output: z.output<O>) => readonly InboxItem[]
    readonly may?: readonly Role[]
  },
): InboxSource => ({ may: query.may, ...it, query, items: it.items as InboxSource['items'] })

/** A source of ⌘K, typed by its query. */
export const searchOf = <I extends z.ZodType, O extends z.ZodType>(
  query: QueryKind<I, O>,
  it: Omit<SearchSource, 'query' | 'input' | 'items' | 'may'> & {
    readonly input: (text: string) => z.input<I>
    readonly items: (output: z.output<O>) => readonly FoundItem[]
    readonly may?: readonly Role[]
  },
): SearchSource => ({ may: query.may, ...it, query, items: it.items as SearchSource['items'] })

/** Whether someone with `roles` in an org of `kind` sees it. */
export const admits = ({ may, orgKinds }: Admission, roles: readonly Role[], kind: OrgKind): boolean =>
  may.some((role) => roles.includes(role)) && (orgKinds === undefined || orgKinds.includes(kind))

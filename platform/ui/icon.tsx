const PATHS = {
  home: 'M3 11 12 4l9 7M6 9.5V20h12V9.5M10 20v-6h4v6',
  inbox: 'M4 13 6.5 5h11L20 13v6H4zM4 13h5l1 3h4l1-3h5',
  danger: 'M12 4 2.5 20h19zM12 10v5M12 17.5v.5',
  check: 'M5 12.5 10 17.5 19.5 7',
  tasks: 'M9 6h11M9 12h11M9 18h11M4 6l1 1 2-2M4 12l1 1 2-2M4 18l1 1 2-2',
  bell: 'M6 17V11a6 6 0 0 1 12 0v6l1.5 2h-15zM10 21h4',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8M4.5 20.5c.8-4 3.700-6 7.500-6s6.700 2 7.500 6',
  people: 'M9 12a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7M2.500 20c.6-3.600 3-5.500 6.500-5.500s5.900 1.900 6.500 5.500M16 5.500a3.200 3.200 0 0 1 0 6.200M18 14.800c2 .8 3.200 2.600 3.500 5.200',
  plant: 'M3 20V10l6 4v-4l6 4V4h5v16zM7 17h2M12 17h2M17 17h1',
  area: 'M4 6l5-2 6 2 5-2v14l-5 2-6-2-5 2zM9 4v14M15 6v14',
  equipment: 'M12 15.500a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7M12 3v3M12 18v3M3 12h3M18 12h3M5.600 5.600l2.100 2.100M16.300 16.300l2.100 2.100M5.600 18.400l2.100-2.100M16.300 7.700l2.100-2.100',
  exchange: 'M4 8h14l-4-4M20 16H6l4 4',
  district: 'M4 20V8l6-3v15M10 20V10l10 3v7zM13 20v-3h4v3M6.500 10v.5M6.500 14v.5',
  shield: 'M12 3 4.500 6v5.500c0 4.500 3 7.800 7.500 9.500 4.500-1.700 7.500-5 7.500-9.500V6zM8.500 12l2.500 2.500 4.500-5',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M12 7v5l3.500 2',
  calendar: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4',
  camera: 'M4 8h3.500L9 5.500h6L16.500 8H20v11H4zM12 16.500a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7',
  scan: 'M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M4 12h16',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  upload: 'M12 16V5M7.500 9 12 4.500 16.500 9M4 17v3h16v-3',
  download: 'M12 4v11M7.500 11 12 15.500 16.500 11M4 17v3h16v-3',
  search: 'M10.500 17a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13M15.500 15.500 20 20',
  settings: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 9a2 2 0 1 0 0-4 2 2 0 0 0 0 4M9 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4',
  chart: 'M4 20h16M7 20v-7M12 20V5M17 20v-10',
  ledger: 'M5 4h14v16H5zM9 4v16M12 9h4M12 13h4',
  plus: 'M12 5v14M5 12h14',
  back: 'M15 5l-7 7 7 7',
  next: 'M9 5l7 7-7 7',
  down: 'M6 9l6 6 6-6',
  close: 'M6 6l12 12M18 6 6 18',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  columns: 'M4 5h16v14H4zM9.500 5v14M14.500 5v14',
  phone: 'M7 3h10v18H7zM11 18h2',
  offline: 'M3 4l18 17M5 10a11 11 0 0 1 4-2.400M12.500 7.100A11 11 0 0 1 19 10M8.500 13.500a6 6 0 0 1 2.500-1.300M12 18h.01',
  exit: 'M14 4H5v16h9M10 12h10M16.500 8.500 20 12l-3.500 3.500',
  key: 'M8 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8M12 12h9v3M17 12v2.500',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
} as const

export type IconName = keyof typeof PATHS

/** A line drawing; hidden from screen readers, since words always stand beside it. */
export const Icon = ({ name, size = 20 }: { readonly name: IconName; readonly size?: number }) => (
  <svg className="al-icon" width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth={1.75} strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
    <path d={PATHS[name]} />
  </svg>
)

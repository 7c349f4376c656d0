/** Rooms, reading order and cycles. Each rule says what to do instead. */

const ORDER = ['plant', 'people', 'alarms', 'positioning', 'video', 'special-work', 'dual-prevention', 'responsibility', 'major-danger', 'effect', 'full-elements', 'petrol-station', 'dossier', 'exchange', 'orders']

const HOUSE = '^(?:commons|missions)/([^/]+)/'
const room = (name) => `^(?:commons|missions)/[^/]+/${name}/`
const TESTS = '\\.(?:test|int|browser)\\.tsx?$|/testing/'

const pure = ['rules', 'contract'].map((name) => ({
  name: `${name}-are-pure`,
  comment: 'Contract and rules know no database, no clock, no browser: give them facts as arguments.',
  severity: 'error',
  from: { path: room(name), pathNot: TESTS },
  to: { path: '^(?:platform|apps|edges|testbed|tools)/|node_modules/(?!zod/)', pathNot: '^node_modules/zod/' },
}))

const rooms = [
  { from: 'contract', not: ['rules', 'store', 'intake', 'reactions', 'views', 'screens', 'testing'] },
  { from: 'rules', not: ['store', 'intake', 'reactions', 'views', 'screens', 'testing'] },
  { from: 'store', not: ['intake', 'reactions', 'views', 'screens', 'testing'] },
  { from: 'intake', not: ['reactions', 'screens', 'testing'] },
  { from: 'reactions', not: ['screens', 'testing'] },
  { from: 'views', not: ['reactions', 'screens', 'testing'] },
  { from: 'screens', not: ['store', 'intake', 'reactions', 'views', 'testing'] },
].map(({ from, not }) => ({
  name: `room-${from}`,
  comment: `${from}/ may not reach into ${not.join(', ')} of its own house; see the table of rooms in CONTRIBUTING.`,
  severity: 'error',
  from: { path: `${HOUSE}${from}/`, pathNot: TESTS },
  to: { path: `^(?:commons|missions)/$1/(?:${not.join('|')})/` },
}))

const order = ORDER.map((house, at) => ({
  name: `reading-order-${house}`,
  comment: `${house} reads only the contracts to its left: ${ORDER.slice(0, at).join(', ') || 'none'}.`,
  severity: 'error',
  from: { path: `^(?:commons|missions)/${house}/`, pathNot: TESTS },
  to: { path: `^(?:commons|missions)/(?:${[...ORDER.slice(at + 1), 'district-supervision'].join('|')})/` },
}))

module.exports = {
  forbidden: [
    { name: 'no-cycles', comment: 'Files that import each other at run time cannot be read one at a time.', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'house-door', comment: 'Another house shows only its contract (and testing to tests).', severity: 'error', from: { path: HOUSE, pathNot: TESTS }, to: { path: HOUSE, pathNot: ['^(?:commons|missions)/$1/', '^(?:commons|missions)/[^/]+/contract/'] } },
    { name: 'kernel-is-ground', comment: 'The kernel knows nobody.', severity: 'error', from: { path: '^kernel/', pathNot: TESTS }, to: { path: '^(?:standards|platform|commons|missions|edges|apps|testbed|tools)/' } },
    { name: 'standards-know-the-kernel-only', severity: 'error', comment: 'Law is data.', from: { path: '^standards/', pathNot: TESTS }, to: { path: '^(?:platform|commons|missions|edges|apps|testbed|tools)/' } },
    { name: 'platform-knows-no-house', comment: 'Plumbing knows no mission.', severity: 'error', from: { path: '^platform/' }, to: { path: '^(?:commons|missions|edges|apps|testbed|tools)/' } },
    { name: 'houses-know-no-app', comment: 'Apps wire houses and edges, not the other way round.', severity: 'error', from: { path: '^(?:commons|missions)/', pathNot: TESTS }, to: { path: '^(?:apps|edges|testbed|tools)/' } },
    { name: 'edges-know-contracts', comment: 'An edge translates contracts; it does not reach into houses.', severity: 'error', from: { path: '^edges/', pathNot: TESTS }, to: { path: '^(?:apps|testbed|tools)/|^(?:commons|missions)/[^/]+/(?!contract/)' } },
    { name: 'supervision-reads-three-contracts', comment: 'The district knows an enterprise by what was delivered to it.', severity: 'error', from: { path: '^missions/district-supervision/', pathNot: TESTS }, to: { path: '^(?:commons|missions)/(?!district-supervision|plant|people|exchange)' } },
    { name: 'station-knows-no-sender', comment: 'The receiving station shares no field map with the sender.', severity: 'error', from: { path: '^apps/province-station/', pathNot: TESTS }, to: { path: '^(?:commons|missions|edges|standards)/' } },
    { name: 'sender-knows-no-station', comment: 'The sender shares no field map with the station.', severity: 'error', from: { path: '^(?:missions|edges)/', pathNot: TESTS }, to: { path: '^apps/province-station/' } },
    { name: 'browser-knows-no-server', comment: 'Screens ask over HTTP.', severity: 'error', from: { path: '^(?:commons|missions)/[^/]+/screens/|^platform/ui/|^apps/console/', pathNot: [TESTS, '\\.config\\.ts$', 'apps/console/measure'] }, to: { path: '^platform/(?!ui/)' } },
    { name: 'only-media-knows-ffmpeg', comment: 'FFmpeg stands behind platform/media, so that another build can take its place.', severity: 'error', from: { pathNot: '^platform/media/|^node_modules/' }, to: { path: '^node_modules/(?:node-av|@seydx)/' } },
    ...pure,
    ...rooms,
    ...order,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(?:^|/)(?:dist|coverage|\\.data)/' },
    tsPreCompilationDeps: false,
    tsConfig: { fileName: 'tsconfig.depcruise.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'], extensions: ['.ts', '.tsx', '.mjs', '.js'] },
  },
}

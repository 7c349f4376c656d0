/** The ranges of RFC 1918 and RFC 4193, loopback and link-local: what no router of the internet carries. */
const PRIVATE_4 = /^(?:10\.\d+|127\.\d+|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01]))\.\d+\.\d+$/
const PRIVATE_6 = /^\[(?:::1|f[cd][0-9a-f]{2}:|fe[89ab][0-9a-f]:)/i
/** Names that only a network of one's own resolves: one word, or under a suffix that is kept for such. */
const OWN_NAME = /^(?:[a-z0-9-]+|[a-z0-9.-]+\.(?:local|lan|internal|intranet|home\.arpa))$/i
const DIGITS = /^[\d.]+$/

/** Whether an address lies on the enterprise's own network. What names the facts of a permit is told to nobody else. */
export const isOwnNetwork = ({ protocol, hostname }: { readonly protocol: string; readonly hostname: string }): boolean =>
  (protocol === 'http:' || protocol === 'https:') && (PRIVATE_4.test(hostname) || PRIVATE_6.test(hostname) || (OWN_NAME.test(hostname) && !DIGITS.test(hostname)))

/** The world failed: the database is away, the disk is full, a receiver does not answer. Retried, told to an operator. */
export class Fault extends Error {
  override readonly name = 'Fault'
  readonly code: string
  /** What an operator can do about it, in Chinese. */
  readonly tip: string
  readonly retry: boolean

  constructor(code: string, tip: string, options: { cause?: unknown; retry?: boolean } = {}) {
    super(`${code}: ${tip}`, { cause: options.cause })
    this.code = code
    this.tip = tip
    this.retry = options.retry ?? true
  }
}

/** We failed: a state that the code promised cannot be. Ends as a 500 with a trace id. */
export class BrokenInvariant extends Error {
  override readonly name = 'BrokenInvariant'
}

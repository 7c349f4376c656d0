/** A clause as the ledger knows it, e.g. `GB 30871-2022 5.3.1`. */
export type Clause = string

/** No, because: expected, spoken to a person in Chinese, never logged as an error. */
export interface Refusal {
  readonly code: string
  /** What is wrong and what to do, in Chinese. */
  readonly message: string
  /** The input field it stands beside, as a dotted path. */
  readonly field?: string
  readonly clause?: Clause
  readonly facts?: Readonly<Record<string, unknown>>
  /** `conflict` means somebody else was first (409); everything else is 422. */
  readonly kind?: 'conflict' | 'forbidden' | 'missing'
}

export type Decision<Accepted> =
  | { readonly accepted: true; readonly value: Accepted }
  | { readonly accepted: false; readonly refusal: Refusal }

export const accept = <Accepted>(value: Accepted): Decision<Accepted> => ({ accepted: true, value })

export const refuse = (
  code: string,
  message: string,
  detail: Omit<Refusal, 'code' | 'message'> = {},
): Decision<never> => ({ accepted: false, refusal: { code, message, ...detail } })

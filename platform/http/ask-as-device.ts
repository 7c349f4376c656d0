interface DeviceAt {
  /** Of the server. */
  readonly address: string
  /** The header that says which device speaks: `x-recorder`, `x-worker`. */
  readonly header: string
  readonly id: string
  readonly token: string
}
const PATIENCE = 10_000

/** What a process of ours on another machine says to the server, or asks of it where there is no body. Status 0: nobody answered, and `cause` tells why. */
export const askAsDevice = async ({ address, header, id, token }: DeviceAt, path: string, body?: object): Promise<{ readonly status: number; readonly body?: unknown; readonly cause?: unknown }> => {
  const heads = { [header]: id, authorization: `Bearer ${token}` }
  try {
    const answer = await fetch(new URL(path, address), {
      signal: AbortSignal.timeout(PATIENCE), redirect: 'error',
      ...(body === undefined ? { headers: heads } : { method: 'POST', headers: { ...heads, 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    })
    return answer.ok ? { status: answer.status, body: await answer.json() } : { status: answer.status }
  } catch (cause) {
    return { status: 0, cause }
  }
}

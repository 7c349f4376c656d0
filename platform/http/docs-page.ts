import type { openApi } from './openapi.ts'

const escape = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)

type Description = ReturnType<typeof openApi>

interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly tags: readonly string[]
  readonly 'x-roles': readonly string[]
  readonly requestBody?: unknown
  readonly parameters: readonly unknown[]
  readonly responses: unknown
}

const block = (title: string, value: unknown): string =>
  `<details><summary>${title}</summary><pre>${escape(JSON.stringify(value, null, 2))}</pre></details>`

const entry = (path: string, method: string, operation: Operation): string => `
<article id="${escape(operation.operationId)}">
  <h3><code class="${method}">${method.toUpperCase()}</code> ${escape(operation.summary)}</h3>
  <p><code>${escape(path)}</code></p>
  <p>可办角色：${escape(operation['x-roles'].join('、'))}</p>
  ${operation.requestBody === undefined ? block('参数', operation.parameters) : block('提交内容', operation.requestBody)}
  ${block('答复', operation.responses)}
</article>`

/** The OpenAPI description as a page a person can read, without a script. */
export const docsPage = (description: Description): string => {
  const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation: operation as unknown as Operation })),
  )
  const houses = Map.groupBy(operations, ({ operation }) => operation.tags[0] ?? '')
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>安澜接口说明</title><style>
body{font:15px/1.6 system-ui,"Noto Sans CJK SC",sans-serif;color:#1f2937;margin:0 auto;max-width:960px;padding:24px 16px}
h1{font-size:24px}h2{border-bottom:1px solid #e5e7eb;padding-bottom:4px;margin-top:40px}h3{font-size:16px;margin:24px 0 4px}
code{background:#f3f4f6;padding:1px 6px;border-radius:4px;word-break:break-all}code.post{background:#0f766e;color:#fff}pre{background:#f9fafb;border:1px solid #e5e7eb;padding:12px;overflow:auto}
p{margin:4px 0}summary{cursor:pointer;color:#0f766e}</style></head><body>
<h1>安澜接口说明</h1><p>${escape(description.info.description)} 机器可读版本：<a href="/openapi.json">openapi.json</a>（OpenAPI 3.1）。</p>
${[...houses].map(([house, list]) => `<h2>${escape(house)}</h2>${list.map(({ path, method, operation }) => entry(path, method, operation)).join('')}`).join('')}
</body></html>`
}

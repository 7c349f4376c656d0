/** Text as HTML: nothing in it is a tag, an entity or the end of an attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)

/** A page for whoever has no account: no script, no session, readable in sunlight, large enough for gloves. */
export const plainPage = (title: string, body: string): string => `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><link rel="icon" href="data:,"><title>${escapeHtml(title)}</title><style>
body{margin:0;font:20px/1.6 system-ui,"Noto Sans CJK SC",sans-serif;color:#111827;background:#f3f4f6}
main{max-width:430px;margin:0 auto;padding:16px}section{background:#fff;border-radius:12px;padding:20px;border:1px solid #d1d5db;margin:0 0 16px}
h1{font-size:28px;margin:0 0 4px}.state{font-size:24px;font-weight:700;padding:12px 16px;border-radius:12px;margin:0 0 16px;border:3px solid}
.valid{color:#115e59;border-color:#115e59;background:#f0fdfa}.over{color:#374151;border-color:#374151;background:#e5e7eb}
dl{display:grid;grid-template-columns:auto 1fr;gap:8px 16px;margin:16px 0 0}dt{color:#374151}dd{margin:0;font-weight:600}
img{width:128px;height:160px;object-fit:cover;border-radius:8px;float:right;margin:0 0 8px 16px}p{margin:16px 0 0}
label{display:block;font-weight:600;margin:16px 0 0}input,textarea{box-sizing:border-box;width:100%;min-height:52px;margin:4px 0 0;padding:10px 12px;font:inherit;font-weight:400;color:inherit;background:#fff;border:2px solid #6b7280;border-radius:8px}
textarea{min-height:120px}input:focus,textarea:focus,button:focus,a:focus{outline:3px solid #0f766e;outline-offset:2px}
button,a.button{display:block;box-sizing:border-box;width:100%;min-height:56px;margin:20px 0 0;padding:12px;font:inherit;font-weight:700;text-align:center;text-decoration:none;color:#fff;background:#0f5e57;border:0;border-radius:12px}
a.button{color:#0f4f49;background:#fff;border:2px solid #0f5e57}a{color:#0f4f49}small{display:block;font-size:17px;font-weight:400;color:#374151}
.code{font:700 28px/1.4 ui-monospace,monospace;letter-spacing:2px;text-align:center;padding:16px;border:3px dashed #115e59;border-radius:12px;overflow-wrap:anywhere}
.wrong{color:#7f1d1d;background:#fef2f2;border:2px solid #7f1d1d;border-radius:8px;padding:12px}</style></head><body><main>${body}</main></body></html>`

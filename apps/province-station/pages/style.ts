/** Quiet greys and one accent; colours of risk are kept for risk. Lists become cards on a phone. */
export const STYLE = `
:root { --ink: #1c2526; --soft: #526061; --line: #e1e6e5; --ground: #f6f8f7; --sheet: #fff; --accent: #0f766e; --wrong: #9b1c1c; --note: #f3f0e4; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
a { color: var(--accent); text-decoration: none; }
a:hover { text-decoration: underline; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 8px; top: 8px; background: var(--sheet); padding: 8px 12px; z-index: 1; }
.demo { background: var(--note); color: #4a4222; font-size: 13px; padding: 6px 24px; text-align: center; border-bottom: 1px solid #e6e0c8; }
header { background: var(--sheet); border-bottom: 1px solid var(--line); }
.bar { max-width: 1392px; margin: 0 auto; padding: 0 24px; display: flex; align-items: center; gap: 28px; min-height: 60px; flex-wrap: wrap; }
.bar b { font-size: 17px; letter-spacing: .02em; white-space: nowrap; }
.bar b a { color: var(--ink); }
.bar nav { display: flex; gap: 4px; flex: 1; }
.bar nav a { color: var(--soft); padding: 6px 12px; border-radius: 6px; white-space: nowrap; }
.bar nav a:hover { background: var(--ground); text-decoration: none; }
.bar nav a[aria-current] { color: var(--accent); background: #e8f2f0; font-weight: 600; }
form.search { display: flex; gap: 8px; }
input, select { font: inherit; color: inherit; padding: 6px 10px; border: 1px solid #b9c4c2; border-radius: 6px; background: var(--sheet); min-width: 0; }
form.search input { width: 350px; }
button { font: inherit; color: #fff; background: var(--accent); border: 0; border-radius: 6px; padding: 7px 16px; white-space: nowrap; cursor: pointer; }
main { max-width: 1392px; margin: 0 auto; padding: 24px; }
h1 { font-size: 22px; line-height: 1.35; margin: 0 0 4px; overflow-wrap: anywhere; }
h2 { font-size: 16px; margin: 0; }
.lead { color: var(--soft); margin: 0 0 20px; }
.section { background: var(--sheet); border: 1px solid var(--line); border-radius: 10px; margin-bottom: 20px; overflow: hidden; }
.section > .head { display: flex; justify-content: space-between; align-items: baseline; gap: 16px; padding: 14px 18px; border-bottom: 1px solid var(--line); flex-wrap: wrap; }
.head .more { font-size: 14px; }
.figures { display: grid; grid-template-columns: repeat(4, 1fr); gap: 16px; margin-bottom: 20px; }
.figure { background: var(--sheet); border: 1px solid var(--line); border-radius: 10px; padding: 14px 18px; color: inherit; display: block; }
a.figure:hover { border-color: var(--accent); text-decoration: none; }
.figure strong { display: block; font-size: 26px; line-height: 1.3; font-variant-numeric: tabular-nums; font-weight: 600; }
.figure span { color: var(--soft); font-size: 14px; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 14px; }
th { text-align: left; font-weight: 600; color: var(--soft); background: #fafbfb; white-space: nowrap; }
th, td { padding: 9px 18px 9px 0; border-bottom: 1px solid var(--line); vertical-align: top; }
th:first-child, td:first-child { padding-left: 18px; }
tbody tr:last-child td { border-bottom: 0; }
tbody tr:hover { background: #fafcfb; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
td.tight, time { white-space: nowrap; }
.wide td { max-width: 320px; min-width: 84px; }
.wide td.tight { max-width: none; }
.wide td.lead-cell { min-width: 240px; }
.wide td.long { min-width: 220px; }
.wide th:first-child, .wide td:first-child { position: sticky; left: 0; background: var(--sheet); box-shadow: 1px 0 0 var(--line); }
.wide th:first-child { background: #fafbfb; }
.wide td:nth-child(2), .wide th:nth-child(2) { padding-left: 18px; }
.wide th, .wide td { padding-right: 24px; }
.clip { display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical; overflow: hidden; overflow-wrap: anywhere; }
.mono { font: 12.5px/1.6 ui-monospace, "DejaVu Sans Mono", monospace; color: var(--soft); overflow-wrap: anywhere; }
a.mono { color: var(--accent); }
.none { color: #6f7c7b; }
.mark { display: inline-block; padding: 0 8px; border-radius: 4px; font-size: 13px; background: #eef1f1; color: #3b4848; white-space: nowrap; }
.mark.stored { background: #e3f1ee; color: #0b5a53; }
.mark.refused { background: #fbeaea; color: var(--wrong); font-weight: 600; }
.reasons { margin: 0; padding: 0; list-style: none; }
.reasons li { overflow-wrap: anywhere; }
.reasons b { font-weight: 600; }
.empty { padding: 28px 18px; color: var(--soft); }
.pages { display: flex; gap: 16px; padding: 12px 18px; border-top: 1px solid var(--line); font-size: 14px; color: var(--soft); }
.filter { display: flex; gap: 10px; align-items: center; flex-wrap: wrap; margin-bottom: 16px; }
.tabs { display: flex; gap: 6px; flex-wrap: wrap; margin-bottom: 14px; }
.tabs a { padding: 5px 12px; border: 1px solid var(--line); border-radius: 999px; background: var(--sheet); color: var(--soft); font-size: 14px; }
.tabs a[aria-current] { border-color: var(--accent); color: var(--accent); font-weight: 600; }
dl.facts { margin: 0 0 -1px; display: grid; grid-template-columns: 1fr 1fr; }
dl.facts > div { padding: 10px 18px; border-bottom: 1px solid var(--line); min-width: 0; }
dl.facts > div.long { grid-column: 1 / -1; }
dt { color: var(--soft); font-size: 13px; display: flex; gap: 8px; align-items: baseline; flex-wrap: wrap; }
dd { margin: 0; overflow-wrap: anywhere; white-space: pre-wrap; }
figure { margin: 0; padding: 18px; display: inline-block; vertical-align: top; }
figure img { max-width: 100%; max-height: 360px; border-radius: 6px; border: 1px solid var(--line); display: block; }
figcaption { color: var(--soft); font-size: 13px; margin-top: 6px; }
details summary { cursor: pointer; color: var(--accent); font-size: 14px; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; margin: 8px 0 0; font: 12.5px/1.6 ui-monospace, "DejaVu Sans Mono", monospace; }
footer { max-width: 1392px; margin: 0 auto; padding: 0 24px 32px; color: var(--soft); font-size: 13px; }
@media (max-width: 760px) {
  .demo { padding: 6px 16px; }
  .bar { padding: 10px 16px; gap: 8px 16px; }
  .bar nav { order: 3; flex-basis: 100%; overflow-x: auto; margin: 0 -6px; }
  .bar nav a { padding: 12px 10px; }
  form.search { flex: 1 1 100%; order: 2; }
  form.search input { flex: 1; width: auto; }
  input, select, button { min-height: 48px; font-size: 16px; }
  main { padding: 16px; }
  .figures { grid-template-columns: 1fr 1fr; gap: 10px; }
  .filter > * { flex: 1 1 100%; }
  .tabs a { padding: 11px 14px; }
  dl.facts { grid-template-columns: 1fr; }
  .head .more, .pages a { padding: 10px 0; }
  table, tbody { display: block; }
  tr { display: flex; flex-direction: column; }
  thead { position: absolute; left: -9999px; }
  tbody tr { padding: 12px 16px; border-bottom: 1px solid var(--line); }
  tbody tr:last-child { border-bottom: 0; }
  td, td:first-child, .wide td, .wide td.long, .wide td.lead-cell, .wide td:nth-child(2) { position: static; box-shadow: none; min-width: 0; }
  td, td:first-child, .wide td, .wide td:nth-child(2) { padding: 3px 0; border: 0; max-width: none; display: grid; grid-template-columns: 108px 1fr; gap: 12px; }
  td.number { text-align: left; }
  td::before { content: attr(data-label); color: var(--soft); }
  td.lead-cell { display: block; font-weight: 600; order: -1; }
  td.lead-cell .none { font-weight: 400; }
  td.lead-cell::before { content: none; }
  td:empty, td.zero { display: none; }
  td.tight { white-space: normal; }
  .wide td:nth-child(n + 7):not(:last-child) { display: none; }
  .wide td a { display: block; }
  .latest tbody tr:nth-child(n + 6) { display: none; }
  .why { display: -webkit-box; -webkit-line-clamp: 4; -webkit-box-orient: vertical; overflow: hidden; }
}
@media print { nav, form, .pages { display: none; } body { background: #fff; } }
`

#include "app/export/html_parts.hpp"

namespace viewer {

// The colours and sizes of the window.
const char* const page_style = R"css(
:root { --text: #1e1b16; --second: #5c5649; --link: #0b5c8f; --emphasis: #8e2f05; --agree: #0a6b4a;
  --card: #fff; --rim: #d9d4c9; --paper: #f5f3ee; --bar: #e08a12; --held-rim: #735000; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--text);
  font: 16px/1.45 "Noto Sans", "Noto Sans Armenian", "Segoe UI", system-ui, sans-serif; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 12px; top: 12px; background: var(--card); padding: 8px 14px; z-index: 2; }
main { display: grid; grid-template-columns: minmax(0, 1fr) 430px; grid-template-areas: "map side" "time time";
  grid-template-rows: minmax(0, 1fr) auto; gap: 14px; padding: 14px; max-width: 2100px; margin: auto; height: max(100vh, 760px); }
#map { grid-area: map; position: relative; border-radius: 10px; overflow: hidden; border: 1px solid var(--rim); min-height: 0; }
#map > svg { display: block; width: 100%; height: 100%; }
#map > svg text { paint-order: stroke; stroke: #fff; stroke-width: 4px; stroke-linejoin: round; pointer-events: none; }
.card { background: var(--card); border: 1px solid var(--rim); border-radius: 9px; }
#day-card { position: absolute; left: 16px; top: 16px; padding: 14px 22px 16px; width: 548px; opacity: .97; }
h1 { font-size: 15px; font-weight: 400; margin: 0; color: var(--second); }
#date { font-size: clamp(34px, 4.2vw, 58px); font-weight: 700; line-height: 1.12; margin: 0; letter-spacing: -.01em; }
#total { font-size: 27px; font-weight: 700; color: var(--emphasis); margin: 2px 0 0; }
#total small { font-size: 18px; font-weight: 400; color: var(--second); }
#meaning { margin: 0; color: var(--second); font-size: 15px; }
#change { margin: 6px 0 0; font-weight: 700; min-height: 1.45em; }
#change span { font-weight: 400; font-size: 15px; color: var(--link); margin-left: .5em; }
#legend { position: absolute; left: 16px; bottom: 16px; padding: 10px 16px; margin: 0; list-style: none; font-size: 15px; }
#legend li { display: flex; align-items: center; gap: 10px; padding: 3px 0; }
#legend li[hidden] { display: none; }
#foot { position: absolute; right: 10px; bottom: 4px; font-size: 13px; color: var(--second); max-width: 60%;
  display: flex; flex-wrap: wrap; gap: 0 22px; justify-content: flex-end; align-items: end;
  text-shadow: 0 0 3px #fff, 0 0 3px #fff, 0 0 3px #fff; }
#foot p { margin: 0; }
#scale { color: var(--text); border: solid var(--text); border-width: 0 2px 2px; text-align: center; line-height: 1.3; }
.region { fill: #fbf9f4; stroke: #857f70; stroke-width: 1.6; cursor: pointer; }
.region.reconstructed { stroke-dasharray: 7 4; }
.region.h { fill: url(#held); stroke: var(--held-rim); }
.region.p { fill: url(#possible); stroke: var(--held-rim); stroke-dasharray: 7 4; }
.region.changed { fill: url(#changed); stroke: var(--emphasis); stroke-width: 3; stroke-dasharray: none; }
.region.picked { stroke: var(--link); stroke-width: 4; }
.swatch { width: 34px; height: 20px; flex: none; display: block; }
aside { grid-area: side; display: flex; flex-direction: column; gap: 14px; min-width: 0; overflow-y: auto; }
aside section { padding: 12px 18px 14px; }
h2 { font-size: 17px; margin: 2px 0 8px; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--second); font-size: 14px; padding-bottom: 4px; caption-side: bottom; padding-top: 6px; }
th { text-align: left; font-weight: 400; color: var(--second); font-size: 14px; padding: 4px 6px; }
td { padding: 6px; border-top: 1px solid #eeeae2; vertical-align: top; }
tbody th { color: inherit; font-size: 16px; padding: 6px; border-top: 1px solid #eeeae2; vertical-align: top; }
.since { white-space: nowrap; } th .source { font-weight: 400; }
#regions td:first-child { padding-right: 2px; width: 42px; }
.number { text-align: right; white-space: nowrap; }
#regions tr.n, #regions tr.e { color: var(--second); }
#regions tr.h th, #regions tr.changed th { font-weight: 700; }
#regions tr.changed { background: #fdeee4; }
#regions tr.picked { outline: 2px solid var(--link); outline-offset: -2px; }
.inside { padding-left: 22px !important; }
.source { color: var(--link); font-size: 14px; }
#stated { list-style: none; margin: 0; padding: 0; }
#stated li { padding: 10px 0; border-top: 1px solid #eeeae2; }
#stated .line { display: flex; justify-content: space-between; gap: 12px; }
#stated .line span:last-child { text-align: right; }
#stated .bar { position: relative; height: 12px; background: #e6e3da; border-radius: 3px; margin: 6px 0; }
#stated .bar i { position: absolute; inset: 0 auto 0 0; background: var(--bar); border-radius: 3px; }
#stated .bar b { position: absolute; top: -3px; bottom: -3px; width: 3px; background: var(--text); }
.verdict { font-weight: 700; }
.verdict.agrees { color: var(--agree); } .verdict.differs { color: var(--emphasis); }
#time { grid-area: time; padding: 12px 20px 14px; display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 4px 22px; align-items: end; }
#controls { display: flex; gap: 8px; align-items: center; padding-bottom: 6px; }
button, select { font: inherit; color: var(--text); background: var(--card); border: 1px solid #8b8577; border-radius: 8px;
  min-height: 44px; min-width: 44px; padding: 4px 12px; cursor: pointer; }
#play { background: var(--link); border-color: var(--link); color: #fff; font-weight: 700; min-width: 96px; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
#chart { width: 100%; height: 110px; display: block; overflow: visible; }
#chart text { font-size: 13px; fill: var(--second); }
#slider { width: 100%; margin: 2px 0 0; height: 26px; accent-color: var(--link); }
#rule { grid-column: 1 / -1; margin: 4px 0 0; font-size: 14px; color: var(--second); }
details { padding: 10px 18px; } summary { cursor: pointer; font-weight: 700; min-height: 30px; }
#events button { min-height: 32px; padding: 2px 8px; border-color: var(--rim); color: var(--link); text-align: left; }
footer { padding: 0 22px 24px; max-width: 1900px; margin: auto; color: var(--second); font-size: 14px; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
/* Where the map is too small to lie under cards they stand above and below it. */
@media (max-width: 1600px), (max-height: 900px) {
  main { height: max(100vh, 980px); }
  #map { display: flex; flex-direction: column; background: var(--card); }
  #map > svg { order: 1; flex: 1; min-height: 0; border-top: 1px solid var(--rim); border-bottom: 1px solid var(--rim); }
  #day-card, #legend { position: static; border: 0; width: auto; background: none; flex: none; }
  #day-card { display: grid; grid-template-columns: fit-content(60%) 1fr; gap: 0 34px; padding: 8px 18px 10px; align-items: end; }
  #date { font-size: clamp(30px, 3.6vw, 46px); min-width: 7.6em; } #total { grid-column: 2; grid-row: 1 / 3; font-size: 24px; }
  #meaning { grid-column: 2; font-size: 13.5px; } #total small { white-space: nowrap; } #change { grid-column: 1 / 3; grid-row: 4; margin: 0; }
  #legend { order: 2; display: flex; flex-wrap: wrap; align-content: flex-start; gap: 2px 24px; padding: 6px 18px 2px; font-size: 14px; }
  #foot { position: static; order: 3; max-width: none; justify-content: space-between; padding: 2px 18px 6px; flex-direction: row-reverse; } }
@media (max-width: 1200px) { main { display: flex; flex-direction: column; gap: 0; height: auto; }
  #map { overflow: visible; } #map > svg { flex: none; height: clamp(270px, calc(100vh - 430px), 66vh); }
  #time { margin: 12px 0; } aside { overflow: visible; } }
@media (max-width: 700px) { main { padding: 6px; } .card { border-radius: 7px; }
  #day-card { display: block; padding: 6px 12px 8px; } #total { font-size: 22px; } #total small { font-size: 16px; white-space: nowrap; }
  #date { font-size: 32px; } #meaning { font-size: 14px; min-height: 2.9em; } #legend, #foot { padding-left: 12px; padding-right: 12px; }
  #map > svg { height: clamp(260px, 42vh, 420px); }
  #map { display: contents; } #day-card, #legend, #foot { background: var(--card); }
  #time { order: 2; } #legend { order: 3; } #foot { order: 4; } aside { order: 5; padding-top: 8px; }
  #time { grid-template-columns: minmax(0, 1fr); padding: 8px 12px; margin: 8px 0; } #time > :nth-child(2) { order: -1; }
  #chart { height: 80px; } #controls { justify-content: space-between; } #play { flex: 1; } #slider { height: 34px; }
  aside section, details { padding: 10px 12px; } td, tbody th { padding: 6px 3px; }
  #regions, #events { font-size: 15px; } #regions tbody th { font-size: 15px; }
  footer { padding: 0 12px 20px; } }
@media print { #controls, #slider, .skip { display: none; } details::details-content { content-visibility: visible; } }
)css";

}  // namespace viewer

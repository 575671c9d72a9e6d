#include "app/export/html_parts.hpp"

namespace viewer {

// Days are whole numbers from 1 January 1970 on; Date is only asked for their names, in UTC, so that no time zone
// matters. Every state holds from its step's day until the day before the next step.
const char* const page_script = R"js(
"use strict";
const data = JSON.parse(document.getElementById("data").textContent);
const byId = id => document.getElementById(id);
const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const parts = day => { const d = new Date(day * 864e5); return [d.getUTCDate(), d.getUTCMonth(), d.getUTCFullYear()]; };
const longDay = day => { const [d, m, y] = parts(day); return `${d} ${months[m]} ${y}`; };
const monthLater = (day, by) => { const [d, m, y] = parts(day);
  const last = new Date(Date.UTC(y, m + by + 1, 0)).getUTCDate();
  return Date.UTC(y, m + by, Math.min(d, last)) / 864e5; };
const words = { n: "listed, not yet held", p: "possible, no day given", h: "held", e: "ended" };
const state = { day: data.first, rule: "once", playing: false, picked: -1 };

function stepAt(day) { let i = 0; while (i + 1 < data.steps.length && data.steps[i + 1].day <= day) ++i; return i; }

function add(parent, tag, attributes = {}, text = "") {
  const svg = parent.namespaceURI.endsWith("svg") || tag === "svg";
  const node = svg ? document.createElementNS("http://www.w3.org/2000/svg", tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  if (text) node.textContent = text;
  return parent.appendChild(node);
}
function swatch(parent, look) {
  const svg = add(parent, "svg", { class: "swatch", viewBox: "0 0 34 20", "aria-hidden": "true" });
  return add(svg, "rect", { x: 1.5, y: 1.5, width: 31, height: 17, rx: 3, class: "region " + look });
}

function buildRegions() {
  data.regions.forEach((region, i) => {
    const row = add(byId("regions").tBodies[0], "tr", { id: "row-" + i });
    swatch(add(row, "td"), "n");
    const name = add(row, "th", { scope: "row", class: region.inside >= 0 ? "inside" : "" }, region.name);
    if (region.citation) add(name, "div", { class: "source", title: region.note || "" }, region.citation.locator);
    add(row, "td", { class: "since" }, region.dates);
    add(row, "td", { class: "number" }, region.km2);
    add(row, "td", { class: "status" });
    const pick = () => { state.picked = state.picked === i ? -1 : i; show(); };
    row.addEventListener("click", pick);
    byId("region-" + i).addEventListener("click", pick);
  });
}
function buildLists() {
  for (const total of data.stated) {
    const item = add(byId("stated"), "li", { title: total.reason });
    const head = add(item, "div", { class: "line" });
    add(head, "span", {}, total.wording);
    add(head, "span", { class: "source" }, total.source);
    if (total.bar) {
      const bar = add(item, "div", { class: "bar", "aria-hidden": "true" });
      add(bar, "i", { style: `width:${total.bar[0]}%` });
      add(bar, "b", { style: `left:${total.bar[1]}%` });
    }
    const foot = add(item, "div", { class: "line" });
    add(foot, "span", { class: "verdict " + total.verdict.replace(/ /g, "-") }, total.verdict);
    add(foot, "span", {}, total.computed ? `stated ${total.stated}, list ${total.computed} on ${longDay(total.day)}` : `stated ${total.stated}`);
  }
  for (const event of data.events) {
    const row = add(byId("events").tBodies[0], "tr");
    add(add(row, "td"), "button", { type: "button" }, event.date).addEventListener("click", () => go(event.day));
    add(row, "td", {}, event.title);
    add(row, "td", { class: "source" }, `${event.source}, ${event.locator}`);
  }
  for (const source of data.sources) {
    const item = add(byId("sources"), "li");
    add(item, "strong", {}, source.short);
    item.append(`: ${source.title}. ${source.publisher}${source.published ? ", " + source.published : ""}. ${source.perspective} (${source.role}).`);
  }
}
// What a day does not show has no entry on it.
function buildLegend() {
  for (const [look, text] of [["changed", "changed on this day"], ["h", data.party + ", by the source"],
    ["p", "within the stated interval, no day given"], ["n", "listed, not yet changed"], ["e", "listed as held before"],
    ["n reconstructed", "dashed rim: outline reconstructed"]]) {
    const item = add(byId("legend"), "li", { "data-look": look });
    swatch(item, look);
    item.append(text);
  }
}
// Beside the map, not on it, the legend keeps the room of all its entries: the map must not grow and shrink.
function reserveLegend() {
  const list = byId("legend");
  list.style.minHeight = "";
  if (getComputedStyle(list).position === "absolute") return;
  for (const item of list.children) item.hidden = false;
  list.style.minHeight = list.offsetHeight + "px";
}
function showLegend(step) {
  const changed = new Set(changedOn(step));
  const seen = new Set(data.regions.map((_, i) => changed.has(i) ? "changed" : step.status[i]));
  if (document.querySelector("#map [data-basis]")) seen.add("n reconstructed");
  for (const item of byId("legend").children) item.hidden = !seen.has(item.dataset.look);
}

const chart = { width: 1400, height: 110, base: 88, top: 12 };
// One unit is one pixel, so that the years are as legible in a narrow window.
function fitChart() {
  const box = byId("chart").getBoundingClientRect();
  chart.width = Math.max(200, box.width);
  chart.height = box.height;
  chart.base = box.height - 22;
  byId("chart").setAttribute("viewBox", `0 0 ${chart.width} ${chart.height}`);
}
const x = day => (day - data.first) / (data.last + 1 - data.first) * chart.width;
function area(which, most) {
  const y = v => chart.base - v / most * (chart.base - chart.top);
  let path = `M0 ${chart.base}`;
  data.steps.forEach((step, i) => {
    const end = i + 1 < data.steps.length ? data.steps[i + 1].day : data.last + 1;
    const v = y(step[state.rule].km2[which]);
    path += `L${x(step.day)} ${v}L${x(end)} ${v}`;
  });
  return path + `L${chart.width} ${chart.base}Z`;
}
function buildChart() {
  const svg = byId("chart");
  svg.replaceChildren();
  fitChart();
  const most = Math.max(...data.steps.map(s => s[state.rule].km2[1])) * 1.08 || 1;
  add(svg, "path", { d: area(1, most), fill: "url(#possible)" });
  add(svg, "path", { d: area(0, most), fill: "#f0ad4e", stroke: "#a8470f", "stroke-width": 1.5 });
  const [, , first] = parts(data.first), [, , last] = parts(data.last);
  for (let year = first; year <= last; ++year) {
    const at = x(Date.UTC(year, 0, 1) / 864e5);
    add(svg, "line", { x1: at, x2: at, y1: chart.top - 6, y2: chart.base + 5, stroke: "#d9d4c9" });
    add(svg, "text", { x: at + (x(data.first + 365) / 2), y: chart.base + 18, "text-anchor": "middle" }, String(year));
  }
  add(svg, "line", { id: "playhead", y1: chart.top - 10, y2: chart.base + 5, stroke: "#0b5c8f", "stroke-width": 3 });
}

// The listed regions as large as there is room beside the cards that lie on the map.
const drawing = byId("map").querySelector("svg");
const whole = { width: drawing.viewBox.baseVal.width, height: drawing.viewBox.baseVal.height };
function regionsBox() {
  const boxes = [...document.querySelectorAll("#map path.region")].map(p => p.getBBox());
  const left = Math.min(...boxes.map(b => b.x)), right = Math.max(...boxes.map(b => b.x + b.width));
  const top = Math.min(...boxes.map(b => b.y)), bottom = Math.max(...boxes.map(b => b.y + b.height));
  return { x: left - 16, y: top - 16, width: right - left + 32, height: bottom - top + 32 };
}
function freeRoom(frame) {
  const card = byId("day-card"), over = getComputedStyle(card).position === "absolute";
  const left = over ? Math.max(card.getBoundingClientRect().right, byId("legend").getBoundingClientRect().right) - frame.left : 0;
  return { left, width: frame.width - left, height: frame.height - (over ? 30 : 0) };
}
function fitMap() {
  const frame = drawing.getBoundingClientRect(), room = freeRoom(frame);
  const box = data.regions.length ? regionsBox() : { x: 0, y: 0, ...whole };
  const pixels = Math.max(Math.min(room.width / box.width, room.height / box.height), frame.width / whole.width, frame.height / whole.height);
  const width = frame.width / pixels, height = frame.height / pixels;
  const inside = (from, size, most) => Math.max(0, Math.min(from, most - size));
  const x = inside(box.x + box.width / 2 - (room.left + room.width / 2) / pixels, width, whole.width);
  const y = inside(box.y + box.height / 2 - room.height / 2 / pixels, height, whole.height);
  drawing.setAttribute("viewBox", `${x} ${y} ${width} ${height}`);
  showScale(pixels);
  showNames(pixels);
}
// Names that would be too small to read, and dots without names, only make the map look grey.
function showNames(pixels) {
  for (const name of drawing.querySelectorAll("text"))
    name.style.visibility = name.getAttribute("font-size") * pixels < 8 ? "hidden" : "";
  for (const place of drawing.querySelectorAll("circle"))
    place.style.visibility = place.getAttribute("r") * pixels < 2 ? "hidden" : "";
}
function showScale(pixels) {
  const km = [200, 100, 50, 20, 10, 5].find(k => k * 1000 / data.metres * pixels <= 150) || 1;
  byId("scale").textContent = km + " km";
  byId("scale").style.width = km * 1000 / data.metres * pixels + "px";
}

function showStep(step) {
  const total = step[state.rule];
  byId("total").firstChild.textContent = total.text + " km² ";
  byId("total").lastElementChild.textContent = `of ${data.whole.text} km² · ${total.share} %`;
  const open = total.km2[0] !== total.km2[1];
  byId("meaning").textContent = `listed area, ${state.rule === "once" ? "each region once" : "as listed"}` +
    (open ? " · low: certain by this day, high: possible" : "");
}
const changedOn = step => step.day === state.day ? step.changed : [];
// The ends of an interval are no day on which anything is stated to have changed.
const dated = step => step.changes.filter(c => c.dated);
function showChange(i, step) {
  const line = byId("change");
  line.replaceChildren();
  if (step.day === state.day && step.changes.length) {
    for (const change of step.changes) {
      line.append(line.childNodes.length ? " · " : "", change.text);
      add(line, "span", {}, change.source);
    }
    return;
  }
  const last = data.steps.slice(0, i + 1).filter(s => dated(s).length).pop();
  line.append(last ? `last change ${longDay(last.day)}: ` + dated(last).map(c => data.regions[c.row].name).join(", ")
    : "no change with a stated day so far");
}
function showRegions(step) {
  const changed = new Set(changedOn(step));
  data.regions.forEach((region, i) => {
    const letter = step.status[i];
    const look = (changed.has(i) ? "changed" : letter) + (state.picked === i ? " picked" : "");
    const path = byId("region-" + i);
    path.setAttribute("class", "region " + (path.dataset.basis || "") + " " + look);
    const row = byId("row-" + i);
    row.className = look;
    row.querySelector("rect").setAttribute("class", "region " + look.replace(" picked", ""));
    row.querySelector(".status").textContent = words[letter];
  });
}
function sentence(step) {
  const held = data.regions.filter((_, i) => step.status[i] === "h").map(r => r.name);
  const possible = data.regions.filter((_, i) => step.status[i] === "p").map(r => r.name);
  return `${longDay(state.day)}. Listed area ${step[state.rule].text} square kilometres, ${step[state.rule].share} percent. ` +
    (held.length ? `Held by ${data.party}, by the source: ${held.join(", ")}. ` : "Nothing certainly held by the list. ") +
    (possible.length ? `Possible, no day given: ${possible.join(", ")}.` : "");
}
let speaking;
function show() {
  const i = stepAt(state.day), step = data.steps[i];
  byId("date").textContent = longDay(state.day);
  showStep(step);
  showChange(i, step);
  showRegions(step);
  showLegend(step);
  const slider = byId("slider");
  slider.value = state.day;
  slider.setAttribute("aria-valuetext", `${longDay(state.day)}, ${step[state.rule].text} square kilometres`);
  const head = byId("playhead");
  head.setAttribute("x1", x(state.day + .5));
  head.setAttribute("x2", x(state.day + .5));
  clearTimeout(speaking);
  if (!state.playing) speaking = setTimeout(() => { byId("spoken").textContent = sentence(step); byId("map-text").textContent = sentence(step); }, 500);
}
function go(day) { state.day = Math.min(data.last, Math.max(data.first, Math.round(day))); show(); }
function change(direction) {
  const days = data.steps.map(s => s.day);
  const next = direction > 0 ? days.find(d => d > state.day) : days.filter(d => d < state.day).pop();
  go(next === undefined ? state.day : next);
}

let last = 0, exact = 0;
const calm = matchMedia("(prefers-reduced-motion: reduce)");
function tick(now) {
  if (!state.playing) return;
  const seconds = Number(byId("speed").value);
  exact += (now - last) / 1000 * (data.last - data.first + 1) / seconds;
  last = now;
  if (exact >= data.last) { go(data.last); play(false); return; }
  if (calm.matches) exact = Math.max(exact, state.day);
  const day = Math.floor(exact);
  if (day !== state.day && (!calm.matches || stepAt(day) !== stepAt(state.day))) go(day);
  requestAnimationFrame(tick);
}
function play(on) {
  state.playing = on;
  byId("play").textContent = on ? "Pause" : "Play";
  if (on) {
    if (state.day >= data.last) go(data.first);
    exact = state.day;
    last = performance.now();
    requestAnimationFrame(tick);
  }
  show();
}

const keys = { ArrowRight: e => e.shiftKey ? go(monthLater(state.day, 1)) : change(1), ArrowLeft: e => e.shiftKey ? go(monthLater(state.day, -1)) : change(-1),
  PageDown: () => change(1), PageUp: () => change(-1), Home: () => go(data.first), End: () => go(data.last),
  ".": () => go(state.day + 1), ",": () => go(state.day - 1) };
document.addEventListener("keydown", e => {
  if (e.ctrlKey || e.altKey || e.metaKey || e.target.matches("select, summary, input:not([type=range])")) return;
  const onSlider = e.target === byId("slider");
  if (e.key === " " && !e.target.matches("button")) { play(!state.playing); e.preventDefault(); }
  else if (keys[e.key] && (onSlider || !/^(Page|Home|End)/.test(e.key))) { keys[e.key](e); e.preventDefault(); }
});
byId("slider").addEventListener("input", e => { if (state.playing) play(false); go(Number(e.target.value)); });
byId("play").addEventListener("click", () => play(!state.playing));
byId("back").addEventListener("click", () => change(-1));
byId("next").addEventListener("click", () => change(1));
byId("rule-choice").addEventListener("change", e => { state.rule = e.target.value; buildChart(); show(); });
document.querySelectorAll("#map .region").forEach(p => { if (p.classList.contains("reconstructed")) p.dataset.basis = "reconstructed"; });
buildRegions();
buildLists();
buildLegend();
const fitAll = () => { reserveLegend(); buildChart(); show(); fitMap(); };
fitAll();
addEventListener("resize", fitAll);
new ResizeObserver(fitMap).observe(drawing);
)js";

}  // namespace viewer

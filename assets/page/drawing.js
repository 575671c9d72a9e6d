"use strict";

// The chart of the sums, and how much of the map there is room for.

const chart = { width: 1400, height: 110, base: 88, top: 12 };
// One unit is one pixel, so that the years are as legible in a narrow window.
function fitChart() {
    const box = byId("chart").getBoundingClientRect();
    chart.width = Math.max(200, box.width);
    chart.height = box.height;
    chart.base = box.height - 22;
    byId("chart").setAttribute("viewBox", `0 0 ${chart.width} ${chart.height}`);
}
const chartX = day => (day - data.first) / (data.last + 1 - data.first) * chart.width;
function area(which, most) {
    const y = v => chart.base - v / most * (chart.base - chart.top);
    let path = `M0 ${chart.base}`;
    data.steps.forEach((step, i) => {
        const end = i + 1 < data.steps.length ? data.steps[i + 1].day : data.last + 1;
        const v = y(step[state.rule].km2[which]);
        path += `L${chartX(step.day)} ${v}L${chartX(end)} ${v}`;
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
        const at = chartX(dayOf(year, 0, 1));
        add(svg, "line", { x1: at, x2: at, y1: chart.top - 6, y2: chart.base + 5, stroke: "#d9d4c9" });
        const middle = at + chartX(data.first + 365) / 2;
        add(svg, "text", { x: middle, y: chart.base + 18, "text-anchor": "middle" }, String(year));
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
    const right = () => Math.max(...[card, byId("legend")].map(part => part.getBoundingClientRect().right));
    const left = over ? right() - frame.left : 0;
    return { left, width: frame.width - left, height: frame.height - (over ? 30 : 0) };
}
function fitMap() {
    const frame = drawing.getBoundingClientRect(), room = freeRoom(frame);
    const box = data.regions.length ? regionsBox() : { x: 0, y: 0, ...whole };
    const pixels = Math.max(Math.min(room.width / box.width, room.height / box.height),
        frame.width / whole.width, frame.height / whole.height);
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
    for (const name of drawing.querySelectorAll("text")) {
        name.style.visibility = name.getAttribute("font-size") * pixels < 8 ? "hidden" : "";
    }
    for (const place of drawing.querySelectorAll("circle:not(pattern circle)")) {
        place.style.visibility = place.getAttribute("r") * pixels < 2 ? "hidden" : "";
    }
}
function showScale(pixels) {
    const km = [200, 100, 50, 20, 10, 5].find(k => k * 1000 / data.metres * pixels <= 150) || 1;
    byId("scale").textContent = km + " km";
    byId("scale").style.width = km * 1000 / data.metres * pixels + "px";
}

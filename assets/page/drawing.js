"use strict";

// The chart of the sums, and how much of the map there is room for.

const chart = { width: 1400, height: 110, base: 88, top: 12 };
// One unit is one pixel, so that the years are as legible in a narrow window.
function fitChart() {
    const box = byId("chart").getBoundingClientRect();
    chart.width = Math.max(200, box.width);
    chart.height = box.height;
    chart.base = box.height - 22;
    chart.top = Math.min(12, box.height * .12);
    byId("chart").setAttribute("viewBox", `0 0 ${chart.width} ${chart.height}`);
}
const chartX = day => (day - data.first) / (data.last + 1 - data.first) * chart.width;
function area(which, most) {
    const y = v => chart.base - v / most * (chart.base - chart.top);
    let path = `M0 ${chart.base}`;
    data.steps.forEach((step, i) => {
        const end = i + 1 < data.steps.length ? data.steps[i + 1].day : data.last + 1;
        const v = y(sumOf(step).km2[which]);
        path += `L${chartX(step.day)} ${v}L${chartX(end)} ${v}`;
    });
    return path + `L${chart.width} ${chart.base}Z`;
}
function buildChart() {
    const svg = byId("chart");
    svg.replaceChildren();
    fitChart();
    const most = Math.max(...data.steps.map(s => sumOf(s).km2[1])) * 1.08 || 1;
    add(svg, "path", { d: area(1, most), fill: "url(#possible)" });
    add(svg, "path", { d: area(0, most), class: "certain" });
    buildYears(svg);
    add(svg, "line", { id: "playhead", y1: 0, y2: chart.base + 5 });
}
// As many years as have room: each, or every second, fifth, tenth.
function buildYears(svg) {
    const [, , first] = parts(data.first), [, , last] = parts(data.last), least = first < 1 ? 68 : 46;
    const wide = chart.width / (last - first + 1);
    const step = [1, 2, 5, 10, 20, 50, 100, 200, 500].find(n => n * wide >= least) || 1000;
    for (let year = Math.ceil(first / step) * step; year <= last; year += step) {
        const at = Math.max(0, chartX(dayOf(year, 0, 1))), until = Math.min(chart.width, chartX(dayOf(year + 1, 0, 1)));
        add(svg, "line", { x1: at, x2: at, y1: chart.top, y2: chart.base + 5, class: "year" });
        const kept = x => Math.min(chart.width - least / 2, Math.max(least / 2, x)), middle = kept((at + until) / 2);
        add(svg, "text", { x: step > 1 ? kept(at) : middle, y: chart.base + 18, "text-anchor": "middle" },
            yearName(year));
    }
}

// The listed regions as large as there is room beside the cards that lie on the map.
const drawing = byId("drawing").querySelector("svg");
const whole = { width: drawing.viewBox.baseVal.width, height: drawing.viewBox.baseVal.height };
// A region of which nobody has an outline is there all the same, as one of nothing.
const outlined = () => [...document.querySelectorAll("#map path.region")].filter(p => p.getAttribute("d"));
function regionsBox() {
    const boxes = outlined().map(p => p.getBBox());
    const left = Math.min(...boxes.map(b => b.x)), right = Math.max(...boxes.map(b => b.x + b.width));
    const top = Math.min(...boxes.map(b => b.y)), bottom = Math.max(...boxes.map(b => b.y + b.height));
    return { x: left - 16, y: top - 16, width: right - left + 32, height: bottom - top + 32 };
}
function freeRoom(frame) {
    const card = byId("day-card"), over = getComputedStyle(card).position === "absolute";
    const right = () => Math.max(...[card, byId("key")].map(part => part.getBoundingClientRect().right));
    const left = over ? right() - frame.left : 0;
    return { left, width: frame.width - left, height: frame.height - (over ? 30 : 0) };
}
function fitMap() {
    const frame = drawing.getBoundingClientRect(), room = freeRoom(frame);
    if (!frame.width || !frame.height) {
        return;
    }
    const box = outlined().length ? regionsBox() : { x: 0, y: 0, ...whole };
    const pixels = Math.max(Math.min(room.width / box.width, room.height / box.height),
        frame.width / whole.width, frame.height / whole.height);
    const width = frame.width / pixels, height = frame.height / pixels;
    const inside = (from, size, most) => Math.max(0, Math.min(from, most - size));
    const x = inside(box.x + box.width / 2 - (room.left + room.width / 2) / pixels, width, whole.width);
    const y = inside(box.y + box.height / 2 - room.height / 2 / pixels, height, whole.height);
    drawing.setAttribute("viewBox", `${x} ${y} ${width} ${height}`);
    showScale(pixels);
    showNames(pixels, { x, y, width, height });
}
// The lines of a name stand together: one below the other, in the same size.
function nameGroups() {
    const groups = [];
    for (const line of drawing.querySelectorAll("text")) {
        const last = groups.at(-1)?.at(-1), box = line.getBBox(), above = last?.getBBox();
        const size = line.getAttribute("font-size");
        const below = above && last.getAttribute("font-size") === size && Math.abs(box.y - above.y) < 1.6 * size &&
            box.x < above.x + above.width && above.x < box.x + box.width;
        if (below) {
            groups.at(-1).push(line);
        } else {
            groups.push([line]);
        }
    }
    const listed = new Set(data.regions.map(r => r.name));
    const words = group => group.map(line => line.textContent).join(" ").replace("- ", "-");
    const rank = group => listed.has(words(group)) ? 0 : isCountry(group[0]) ? 1 : 2;
    return groups.sort((a, b) => rank(a) - rank(b)).map(lines => ({ lines, listed: rank(lines) === 0 }));
}
// Set in capitals, as no other name is.
const isCountry = line => line.hasAttribute("letter-spacing") && line.textContent === line.textContent.toUpperCase();
let names;
// Names that would be too small to read, and dots without names, only make the map look grey; those of the listed
// regions are made as large as they must be, where they have room.
function showNames(pixels, view) {
    const shown = [];
    names = names || nameGroups();
    for (const { lines, listed } of names) {
        const size = lines[0].getAttribute("font-size") * pixels;
        const larger = listed && size < 10.5 ? 10.5 / size : 1;
        lines.forEach(line => line.removeAttribute("transform"));
        const box = size * larger < 8 ? null : wholeBox(lines, larger, view, shown);
        lines.forEach(line => {
            line.style.visibility = box ? "" : "hidden";
        });
        if (box) {
            shown.push(box);
        }
    }
    for (const place of drawing.querySelectorAll("circle:not(pattern circle)")) {
        const x = place.cx.baseVal.value, y = place.cy.baseVal.value;
        const named = overlapsAny({ x: x - 14, y: y - 14, width: 28, height: 28 }, shown);
        place.style.visibility = !named || place.getAttribute("r") * pixels < 2 ? "hidden" : "";
    }
}
// The land that a place on the drawing lies on: what is drawn uppermost there.
function landAt(x, y) {
    const point = new DOMPoint(x, y);
    return [...drawing.querySelectorAll(":scope > path:not(.region)")].filter(
        path => path.getAttribute("fill") !== "none" && path.isPointInFill(point)).at(-1);
}
// A country that is seen has its name: one that the edge of the map cuts, or that lies beyond it, is moved in where
// it stands on its own land and nothing else does. Other names are left out there: none is shown in part. Null for one
// that is not shown.
function wholeBox(lines, larger, view, others) {
    const boxes = lines.map(line => line.getBBox()), edge = 6;
    const left = Math.min(...boxes.map(b => b.x)), right = Math.max(...boxes.map(b => b.x + b.width));
    const top = Math.min(...boxes.map(b => b.y)), bottom = Math.max(...boxes.map(b => b.y + b.height));
    const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
    const width = (right - left) * larger, height = (bottom - top) * larger;
    const by = (at, half, low, room) =>
        Math.max(0, low + edge - at + half) - Math.max(0, at + half - low - room + edge);
    const dx = by(middle.x, width / 2, view.x, view.width), dy = by(middle.y, height / 2, view.y, view.height);
    const boxAt = (x, y) => ({ x: x - width / 2, y: y - height / 2, width, height });
    if (!dx && !dy) {
        const box = boxAt(middle.x, middle.y);
        // Names that stand as they were set keep clear of each other already.
        const inTheWay = larger > 1 ? others : others.filter(other => other.moved);
        return overlapsAny(box, inTheWay) ? null : moved(lines, larger, middle, middle, box);
    }
    if (!isCountry(lines[0])) {
        return null;
    }
    const land = landAt(middle.x, middle.y);
    for (const steps of [0, -1, 1, -2, 2, -3, 3, -4, 4, -6, 6, -8, 8]) {
        const to = { x: middle.x + dx, y: middle.y + dy + steps * height };
        const box = boxAt(to.x, to.y), inView = box.y > view.y && box.y + height < view.y + view.height;
        if (inView && !overlapsAny(box, others) && onFreeLand(box, land)) {
            return moved(lines, larger, middle, to, box);
        }
    }
    return null;
}
const overlapsAny = (box, others) => others.some(o => o.x < box.x + box.width && box.x < o.x + o.width &&
    o.y < box.y + box.height && box.y < o.y + o.height);
function onFreeLand(box, land) {
    const regions = [...drawing.querySelectorAll("path.region")];
    const corners = [[0, 0], [1, 0], [0, 1], [1, 1], [.5, .5]].map(
        ([x, y]) => new DOMPoint(box.x + x * box.width, box.y + y * box.height));
    return corners.every(p => landAt(p.x, p.y) === land && !regions.some(region => region.isPointInFill(p)));
}
function moved(lines, larger, from, to, box) {
    if (larger > 1 || from.x !== to.x || from.y !== to.y) {
        const by = `translate(${to.x} ${to.y}) scale(${larger}) translate(${-from.x} ${-from.y})`;
        lines.forEach(line => line.setAttribute("transform", by));
        box.moved = true;
    }
    return box;
}
function showScale(pixels) {
    const km = [5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5].find(k => k * 1000 / data.metres * pixels <= 150) || 1;
    byId("scale").hidden = !outlined().length;
    byId("scale").textContent = km + " km";
    byId("scale").style.width = km * 1000 / data.metres * pixels + "px";
}

// Where the window is small the legend makes way for the map, as the first card beside or below it.
const small = matchMedia("(max-height: 860px), (max-width: 759px), (max-aspect-ratio: 1/1)");
function placeKey() {
    if (small.matches) {
        document.querySelector("aside").prepend(byId("key"));
    } else {
        byId("map").append(byId("key"));
    }
}
// A finger is wider than a small region: the nearest one within its width is meant.
function regionNear(x, y) {
    const reach = matchMedia("(pointer: coarse)").matches ? 22 : 6;
    const at = (dx, dy) => document.elementsFromPoint(x + dx, y + dy).find(e => e.matches("#map path.region"));
    for (const r of [0, reach / 2, reach]) {
        for (const [dx, dy] of [[0, 0], [r, 0], [-r, 0], [0, r], [0, -r], [r, r], [-r, r], [r, -r], [-r, -r]]) {
            const found = at(dx, dy);
            if (found) {
                return Number(found.id.slice("region-".length));
            }
        }
    }
    return -1;
}

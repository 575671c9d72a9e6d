"use strict";

// The data, and the tables and lists that are made of it once.
// Days are whole numbers from 1 January 1970 on; Date is only asked for their names, in UTC, so that no time zone
// matters. Every state holds from its step's day until the day before the next step.

const data = JSON.parse(document.getElementById("data").textContent);
// Each step says what differs from the one before; with all of it a day is looked up at once.
data.steps.reduce((sums, step) => step.sums = { ...sums, ...step.sums }, {});
data.steps.reduce((letters, step) => {
    for (let i = 0; i < step.moves.length; i += 2) {
        letters[step.moves[i]] = step.moves[i + 1];
    }
    step.status = letters.join("");
    return letters;
}, []);
const several = data.parties.length > 1;
const byId = id => document.getElementById(id);
const months = ["January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December"];
const parts = day => {
    const d = new Date(day * 864e5);
    return [d.getUTCDate(), d.getUTCMonth(), d.getUTCFullYear()];
};
const yearName = y => y < 1 ? `${1 - y} BCE` : String(y);
const longDay = day => {
    const [d, m, y] = parts(day);
    return `${d} ${months[m]} ${yearName(y)}`;
};
// Date.UTC takes the years 0 to 99 for those of the twentieth century; this does not.
const dayOf = (y, m, d) => new Date(0).setUTCFullYear(y, m, d) / 864e5;
const monthLater = (day, by) => {
    const [d, m, y] = parts(day);
    const last = parts(dayOf(y, m + by + 1, 0))[0];
    return dayOf(y, m + by, Math.min(d, last));
};
const words = {
    n: "listed for a later date",
    p: "possible, no day given",
    h: "held",
    e: "no longer held",
    x: "held by another, or of another time",
    ended: "held; end of the stated interval"
};
const rules = { once: "overlaps counted once", listed: "all rows added" };
// `party` is the number of the one that sums are about, -1 for all together.
const all = -1;
const state = { day: data.opening, rule: "once", party: data.headline, playing: false, picked: -1 };
const nothing = { "km2": [0, 0], text: "0", share: "" };
const sumOf = step => state.party === data.headline ? step[state.rule] : sumIn(step.sums[state.party]);
const sumIn = sums => sums ? sums[state.rule] : nothing;
const nameOf = party => party === all ? "all parties" : data.parties.find(p => p.id === party)?.name ?? data.party;

function stepAt(day) {
    let i = 0;
    while (i + 1 < data.steps.length && data.steps[i + 1].day <= day) {
        ++i;
    }
    return i;
}

function add(parent, tag, attributes = {}, text = "") {
    const svg = parent.namespaceURI.endsWith("svg") || tag === "svg";
    const node = svg ? document.createElementNS("http://www.w3.org/2000/svg", tag) : document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
        node.setAttribute(name, value);
    }
    if (text) {
        node.textContent = text;
    }
    return parent.appendChild(node);
}
const partyStyle = party => party === undefined ? "" : `--held:url(#held-${party});--possible:url(#possible-${party})`;
function swatch(parent, look, party) {
    const svg = add(parent, "svg", { class: "swatch", viewBox: "0 0 34 20", "aria-hidden": "true" });
    const rect = add(svg, "rect", { x: 1.5, y: 1.5, width: 31, height: 17, rx: 3, class: "region " + look });
    rect.style.cssText = partyStyle(party);
    return rect;
}

// The sign of something that only some days have, as the map draws it.
function datedSwatch(parent, kind) {
    const svg = add(parent, "svg", { class: "swatch", viewBox: "0 0 34 20", "aria-hidden": "true" });
    if (kind === "line") {
        add(svg, "path", { d: "M0 10H34", class: "dated-line" });
    } else if (kind === "arrow") {
        add(svg, "path", { d: "M0 10H22", class: "dated-line solid" });
        add(svg, "path", { d: "M34 10L20 3V17Z", class: "dated-head" });
    } else {
        add(svg, "rect", { x: 1.5, y: 1.5, width: 31, height: 17, rx: 3, class: "region n" });
        add(svg, "rect", { x: 1.5, y: 1.5, width: 31, height: 17, rx: 3, fill: `url(#${kind})` });
    }
}

function buildRegions() {
    // Said once where it is the same of every row.
    const holders = new Set(data.regions.filter(region => region.citation).map(region => region.holder));
    if (holders.size === 1) {
        byId("regions").caption.append(` By this list each is ${[...holders][0]}.`);
    }
    data.regions.forEach((region, i) => {
        const row = add(byId("regions").tBodies[0], "tr", { id: "row-" + i });
        swatch(add(row, "td"), "n", region.party);
        const name = add(row, "th", { scope: "row", class: region.inside >= 0 ? "inside" : "" }, region.name);
        if (region.citation) {
            const holder = holders.size > 1 ? `; ${region.holder}` : "";
            add(name, "div", { class: "source", title: region.note || "" }, region.citation.locator + holder);
        }
        add(row, "td", { class: "since" }, region.dates);
        add(row, "td", { class: "number" }, region.km2);
        add(name, "div", { class: "status-here" });
        add(row, "td", { class: "status" });
        row.addEventListener("click", () => pick(i));
    });
}
function buildLists() {
    for (const total of data.stated) {
        const list = byId(total.role === "primary" ? "stated" : "stated-elsewhere");
        const item = add(list, "li", { title: total.reason });
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
        const by = total.by || "found";
        const computed = total.computed ? `, ${by} ${total.computed} on ${longDay(total.day)}` : "";
        add(foot, "span", {}, `stated ${total.stated}${computed}`);
        add(item, "div", { class: "counts" }, total.counts);
    }
    for (const event of data.events) {
        const row = add(byId("events").tBodies[0], "tr");
        add(add(row, "td"), "button", { type: "button" }, event.date).addEventListener("click", () => go(event.day));
        add(row, "td", {}, event.title);
        add(row, "td", { class: "source" }, [event.source, event.locator].filter(part => part).join(", "));
    }
    for (const source of data.sources) {
        const item = add(byId("sources"), "li");
        add(item, "strong", {}, source.short);
        const told = [source.title, [source.publisher, source.published].filter(part => part).join(", "),
            `${source.perspective} (${source.role})`.trim()];
        item.append(`: ${told.filter(part => part).join(". ")}.`);
    }
}
// Whom sums, headline and chart are about: all together, or one.
function buildParties() {
    const choice = byId("party-choice");
    if (!choice) {
        return;
    }
    add(choice, "option", { value: all }, "all parties");
    for (const party of data.parties) {
        add(choice, "option", { value: party.id }, party.name);
    }
    choice.value = data.headline;
    choice.addEventListener("change", () => {
        state.party = Number(choice.value);
        buildChart();
        show();
    });
}
// What a day does not show has no entry on it.
function buildLegend() {
    for (const [look, text, party] of [["changed", "changed on this day"],
        ["ended", "held; end of the stated interval on this day"],
        ...several ? data.parties.map(p => ["h", (data.things ? "" : "held by ") + p.name, p.id]) : [["h", data.held]],
        ["p", "within the stated interval, no day given"], ["n", "listed for a later date"], ["e", "no longer held"],
        ["n reconstructed", "dashed rim: outline reconstructed"]]) {
        const item = add(byId("legend"), "li", { "data-look": party === undefined ? look : `${look} ${party}` });
        swatch(item, look, party);
        item.append(text);
    }
    for (const [legend, kind] of new Map(data.dated.filter(d => d.kind).map(d => [d.legend, d.kind]))) {
        const item = add(byId("legend"), "li", { "data-look": "dated " + legend });
        datedSwatch(item, kind);
        item.append(legend);
    }
}
function showLegend(step) {
    const seen = new Set(data.regions.map((_, i) => lookOf(step, i)));
    if (several) {
        data.regions.forEach((region, i) => step.status[i] === "h" && seen.add(`h ${region.party}`));
    }
    if (document.querySelector("#map [data-basis]")) {
        seen.add("n reconstructed");
    }
    datedOn().filter(d => d.kind).forEach(d => seen.add("dated " + d.legend));
    const most = 9;
    let parties = 0;
    for (const item of byId("legend").children) {
        item.hidden = !seen.has(item.dataset.look);
        if (item.dataset.look.startsWith("h ") && !item.hidden && ++parties > most) {
            item.hidden = true;
        }
    }
    byId("legend-rest").textContent = parties > most ? `and ${parties - most} more` : "";
}
// Days between which the legend does not change.
function legendDays() {
    const days = new Set(data.steps.flatMap(step => [step.day, step.day + 1]));
    data.dated.forEach(d => days.add(d.first).add(d.last + 1));
    return [...days].filter(day => day >= data.first && day <= data.last);
}
// Beside the map, not on it, the legend keeps the room that its fullest day takes: the map must not grow and shrink.
function reserveLegend() {
    const list = byId("legend"), day = state.day;
    list.style.minHeight = "";
    if (getComputedStyle(byId("key")).position === "absolute" || !byId("stage").contains(list)) {
        return;
    }
    let most = 0;
    for (const one of legendDays()) {
        state.day = one;
        showLegend(data.steps[stepAt(one)]);
        most = Math.max(most, list.offsetHeight);
    }
    state.day = day;
    list.style.minHeight = most + "px";
}

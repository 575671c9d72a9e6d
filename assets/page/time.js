"use strict";

// What a day shows, and the ways to another: slider, buttons, keys, playing.

function showStep(step) {
    const total = sumOf(step), ofAll = several && state.party === all;
    const area = total.text ? total.text + " km²" : "no area stated";
    byId("total").firstChild.textContent = (ofAll ? step.shown : area) + " ";
    const whole = data.whole && total.text;
    byId("total").lastElementChild.textContent = ofAll ? area
        : whole ? `of ${data.whole.text} km² · ${total.share} %` : "";
    const open = total.km2[0] !== total.km2[1];
    const whose = ofAll ? "all parties: " : several && !data.things ? `held by ${nameOf(state.party)}: ` : "";
    byId("meaning").textContent = `${whose}listed area, ${rules[state.rule]}` +
        (open ? " · low: certain by this day, high: possible" : "");
}
// What marks a region on the day shown, else the letter of its status; the end of an interval is no change.
const lookOf = (step, i) => step.day !== state.day ? step.status[i]
    : step.changed.includes(i) ? "changed" : step.ended.includes(i) ? "ended" : step.status[i];
// Neither end of an interval is a day on which anything is stated to have changed.
const dated = step => step.changes.filter(c => c.dated);
function showChange(i, step) {
    const line = byId("change");
    line.replaceChildren();
    line.classList.toggle("calm", step.day !== state.day || !dated(step).length);
    if (step.day === state.day && step.changes.length) {
        const most = 6;
        for (const made of step.changes.slice(0, most)) {
            line.append(line.childNodes.length ? " · " : "", made.text);
            add(line, "span", {}, made.source);
        }
        if (step.changes.length > most) {
            line.append(` · and ${step.changes.length - most} more changes`);
        }
        return;
    }
    const last = data.steps.slice(0, i + 1).filter(s => dated(s).length).pop();
    const changed = () => {
        const most = 12, names = dated(last).map(c => data.regions[c.row].name);
        return names.slice(0, most).join(", ") + (names.length > most ? ` and ${names.length - most} more` : "");
    };
    line.append(last ? `last change ${longDay(last.day)}: ${changed()}`
        : "no change with a stated day so far");
}
function showRegions(step) {
    data.regions.forEach((region, i) => {
        const letter = step.status[i], marked = lookOf(step, i);
        const look = marked + (state.picked === i ? " picked" : "");
        const path = byId("region-" + i);
        path.setAttribute("class", "region " + (path.dataset.basis || "") + " " + look);
        const row = byId("row-" + i);
        row.className = look;
        row.querySelector("rect").setAttribute("class", "region " + look.replace(" picked", ""));
        for (const cell of row.querySelectorAll(".status, .status-here")) {
            cell.textContent = words[marked === "ended" ? marked : letter];
        }
    });
}
// Parts of districts, lines and directions of advances, none of which enters the sums.
const datedOn = () => data.dated.filter(d => d.first <= state.day && state.day <= d.last);
function showDated() {
    const shown = datedOn();
    data.dated.forEach((d, i) => {
        byId("dated-" + i)?.setAttribute("visibility", shown.includes(d) ? "visible" : "hidden");
    });
    byId("also").replaceChildren();
    for (const d of shown) {
        add(byId("also"), "li", {}, d.said);
    }
    byId("also-part").hidden = shown.length === 0;
}
function toldHeld(held, ofAll) {
    if (!held.length) {
        return "Nothing is certainly held by this list. ";
    }
    const who = several ? nameOf(state.party) : data.party;
    return (ofAll ? "Shown: " : `According to ${data.list}, held by ${who}: `) + held.join(", ") + ". ";
}
function sentence(step) {
    // Of the party that the headline is about; the others stand in the legend and the table.
    const ofAll = several && state.party === all, most = ofAll ? 30 : Infinity;
    const told = (region, i, letter) => step.status[i] === letter &&
        (!several || ofAll || region.party === state.party);
    const named = letter => {
        const names = data.regions.filter((r, i) => told(r, i, letter)).map(r => r.name);
        return names.length > most ? [...names.slice(0, most), `${names.length - most} more`] : names;
    };
    const held = named("h"), possible = named("p");
    const sum = sumOf(step);
    const share = sum.share ? `, ${sum.share} %` : "";
    return `${longDay(state.day)}. ` + (sum.text ? `Listed area ${sum.text} km²${share}. ` : "No area is stated. ") +
        toldHeld(held, ofAll) +
        (possible.length ? `Possible, no day given: ${possible.join(", ")}. ` : "") +
        (datedOn().length ? `Beside the list: ${datedOn().map(d => d.said).join("; ")}.` : "");
}
// What a tap has chosen is told on the map itself: its row may be far below.
function showPicked(step) {
    const region = data.regions[state.picked];
    byId("picked").textContent = region
        ? `${region.name}: ${words[step.status[state.picked]]} on this day; listed ${region.dates}, ` +
            (region.km2 === "not stated" ? "area not stated" : `${region.km2} km²`)
        : "";
}
function pick(i) {
    state.picked = i < 0 || state.picked === i ? -1 : i;
    show();
}
let speaking;
function show() {
    const i = stepAt(state.day), step = data.steps[i];
    byId("date").textContent = longDay(state.day);
    showStep(step);
    showChange(i, step);
    showRegions(step);
    showPicked(step);
    showDated();
    showLegend(step);
    const slider = byId("slider");
    slider.value = state.day;
    slider.setAttribute("aria-valuetext", `${longDay(state.day)}, ${sumOf(step).text} km²`);
    const head = byId("playhead");
    head.setAttribute("x1", chartX(state.day + .5));
    head.setAttribute("x2", chartX(state.day + .5));
    clearTimeout(speaking);
    if (!state.playing) {
        speaking = setTimeout(() => {
            byId("spoken").textContent = byId("map-text").textContent = sentence(step);
        }, 500);
    }
}
function go(day) {
    state.day = Math.min(data.last, Math.max(data.first, Math.round(day)));
    show();
}
function change(direction) {
    const days = data.steps.filter(s => s.stop || s.day === data.first).map(s => s.day);
    const next = direction > 0 ? days.find(d => d > state.day) : days.filter(d => d < state.day).pop();
    go(next === undefined ? state.day : next);
}

let last = 0, exact = 0;
const calm = matchMedia("(prefers-reduced-motion: reduce)");
function tick(now) {
    if (!state.playing) {
        return;
    }
    const seconds = Number(byId("speed").value);
    exact += (now - last) / 1000 * (data.last - data.first + 1) / seconds;
    last = now;
    if (exact >= data.last) {
        go(data.last);
        play(false);
        return;
    }
    if (calm.matches) {
        exact = Math.max(exact, state.day);
    }
    const day = Math.floor(exact);
    if (day !== state.day && (!calm.matches || stepAt(day) !== stepAt(state.day))) {
        go(day);
    }
    requestAnimationFrame(tick);
}
function play(on) {
    state.playing = on;
    byId("play").textContent = on ? "Pause" : "Play";
    if (on) {
        if (state.day >= data.last) {
            go(data.first);
        }
        exact = state.day;
        last = performance.now();
        requestAnimationFrame(tick);
    }
    show();
}

const keys = {
    ArrowRight: e => e.shiftKey ? go(monthLater(state.day, 1)) : change(1),
    ArrowLeft: e => e.shiftKey ? go(monthLater(state.day, -1)) : change(-1),
    PageDown: () => change(1),
    PageUp: () => change(-1),
    Home: () => go(data.first),
    End: () => go(data.last),
    ".": () => go(state.day + 1),
    ",": () => go(state.day - 1)
};
document.addEventListener("keydown", e => {
    if (e.ctrlKey || e.altKey || e.metaKey || e.target.matches("select, summary, input:not([type=range])")) {
        return;
    }
    const onSlider = e.target === byId("slider");
    if (e.key === " " && !e.target.matches("button")) {
        play(!state.playing);
        e.preventDefault();
    } else if (keys[e.key] && (onSlider || !/^(Page|Home|End)/.test(e.key))) {
        keys[e.key](e);
        e.preventDefault();
    }
});
byId("slider").addEventListener("input", e => {
    if (state.playing) {
        play(false);
    }
    go(Number(e.target.value));
});
byId("play").addEventListener("click", () => play(!state.playing));
byId("back").addEventListener("click", () => change(-1));
byId("next").addEventListener("click", () => change(1));
drawing.addEventListener("click", e => pick(regionNear(e.clientX, e.clientY)));
byId("rule-choice").addEventListener("change", e => {
    state.rule = e.target.value;
    buildChart();
    show();
});
document.querySelectorAll("#map .region").forEach(p => {
    if (p.classList.contains("reconstructed")) {
        p.dataset.basis = "reconstructed";
    }
});

buildRegions();
buildLists();
buildParties();
buildLegend();
const fitAll = () => {
    placeKey();
    reserveLegend();
    buildChart();
    show();
    fitMap();
};
fitAll();
addEventListener("resize", fitAll);
new ResizeObserver(fitMap).observe(drawing);

#!/usr/bin/env python3
"""Usage: chromium.py PAGE.html [SCREENSHOT.png [WIDTHxHEIGHT [DAY]]]
       chromium.py --layout PAGE.html WIDTHxHEIGHT

Opens the page in headless Chromium without a network, presses real keys, and prints what it says after each as JSON.
With --layout it prints where the parts of the page stand in a window of that size, and which legend entries show.
"""
import base64
import fcntl
import json
import os
import subprocess
import sys
import tempfile
import time


class Chromium:
    """A browser driven through its debugging pipe (no port, no library)."""

    def __init__(self, profile, size):
        to_browser, self.write_end = os.pipe()
        self.read_end, from_browser = os.pipe()

        def pipes():
            # Chromium reads from descriptor 3 and writes to 4; the originals may be in the way.
            reads, writes = (fcntl.fcntl(end, fcntl.F_DUPFD, 100) for end in (to_browser, from_browser))
            os.dup2(reads, 3)
            os.dup2(writes, 4)

        self.process = subprocess.Popen(
            ["chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
             "--host-resolver-rules=MAP * ~NOTFOUND", "--no-first-run", f"--user-data-dir={profile}",
             f"--window-size={size}", "--remote-debugging-pipe", "about:blank"],
            preexec_fn=pipes, close_fds=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_browser)
        os.close(from_browser)
        self.number, self.rest, self.events = 0, b"", []

    def end(self):
        self.process.kill()
        self.process.wait()
        os.close(self.write_end)
        os.close(self.read_end)

    def message(self):
        while b"\0" not in self.rest:
            block = os.read(self.read_end, 1 << 20)
            if not block:
                raise RuntimeError("Chromium has gone")
            self.rest += block
        text, self.rest = self.rest.split(b"\0", 1)
        return json.loads(text)

    def call(self, method, session=None, **parameters):
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        data = json.dumps(message).encode() + b"\0"
        while data:
            data = data[os.write(self.write_end, data):]
        while True:
            answer = self.message()
            if answer.get("id") == message["id"]:
                if "error" in answer:
                    raise RuntimeError(answer["error"])
                return answer["result"]
            self.events.append(answer)


KEYS = {"ArrowRight": 39, "ArrowLeft": 37, "Home": 36, "End": 35, "Tab": 9, " ": 32, ".": 190}
SAID = """({date: document.getElementById('date').textContent, total: document.getElementById('total').textContent,
 change: document.getElementById('change').textContent, value: document.getElementById('slider').value,
 spoken: document.getElementById('spoken').textContent, label: document.getElementById('slider').getAttribute('aria-valuetext'),
 play: document.getElementById('play').textContent, focus: document.activeElement.id,
 held: document.querySelectorAll('#map path.region.h, #map path.region.changed').length,
 rows: document.querySelectorAll('#regions tbody tr').length, resources: performance.getEntriesByType('resource').length})"""


# Boxes as left, top, right, bottom in pixels of the page; `regions` is all of them on the map together.
LAYOUT = """(() => {
 const round = b => [b.left, b.top + scrollY, b.right, b.bottom + scrollY].map(Math.round);
 const box = q => round(document.querySelector(q).getBoundingClientRect());
 const all = [...document.querySelectorAll('#map path.region')].map(p => p.getBoundingClientRect());
 const regions = round({left: Math.min(...all.map(b => b.left)), top: Math.min(...all.map(b => b.top)),
  right: Math.max(...all.map(b => b.right)), bottom: Math.max(...all.map(b => b.bottom))});
 const label = [...document.querySelectorAll('#drawing > svg text')].find(t => t.textContent === 'Fizuli');
 return {width: innerWidth, height: innerHeight, scroll: document.documentElement.scrollWidth, map: box('#drawing > svg'),
  day: box('#day-card'), total: box('#total'), legend: box('#legend'), key: box('#key'), foot: box('#scale'), time: box('#time'), slider: box('#slider'), regions,
  play: box('#play'), year: Math.round(document.querySelector('#chart text').getBoundingClientRect().height),
  label: Math.round(label.getBoundingClientRect().height * 10) / 10,
  cut: [...document.querySelectorAll('#drawing > svg text')].filter(t => t.style.visibility !== 'hidden').filter(t => {
   const b = t.getBoundingClientRect(), m = document.querySelector('#drawing > svg').getBoundingClientRect();
   return b.left < m.left - 1 || b.right > m.right + 1 || b.top < m.top - 1 || b.bottom > m.bottom + 1;
  }).map(t => t.textContent),
  entries: [...document.querySelectorAll('#legend li')].filter(li => li.offsetHeight > 0).map(li => li.textContent)};
})()"""


LOADED = "document.readyState === 'complete' && !!document.querySelector('#regions tbody tr')"


# On the third region of the list, wherever it is drawn.
TAP = """(() => {
 const b = document.getElementById('region-2').getBoundingClientRect();
 for (let x = Math.ceil(b.left); x < b.right; x += 3) for (let y = Math.ceil(b.top); y < b.bottom; y += 3) {
  const e = document.elementFromPoint(x, y);
  const inside = [[0, 0], [4, 0], [-4, 0], [0, 4], [0, -4]].every(
   ([a, b]) => document.elementFromPoint(x + a, y + b)?.id === 'region-2');
  if (inside) {
   e.dispatchEvent(new MouseEvent('click', {bubbles: true, clientX: x, clientY: y}));
   return;
  }
 }
})()"""


class Tab:
    """The page, loaded in a window of that size; `loaded` tells when it is."""

    def __init__(self, browser, page, size, loaded=LOADED):
        self.browser = browser
        target = browser.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = browser.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.call("Runtime.enable")
        self.call("Page.enable")
        width, height = map(int, size.split("x"))
        # A window of its own has a least width.
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1,
                  mobile=width < 700)
        self.call("Page.navigate", url="file://" + os.path.abspath(page))
        for _ in range(100):
            if self.script(f"!!({loaded})"):
                break
            time.sleep(0.1)

    def call(self, method, **parameters):
        return self.browser.call(method, self.session, **parameters)

    def script(self, text):
        return self.call("Runtime.evaluate", expression=text, returnByValue=True)["result"].get("value")

    def press(self, key):
        for kind in ("rawKeyDown", "keyUp"):
            self.call("Input.dispatchKeyEvent", type=kind, key=key, code=key, windowsVirtualKeyCode=KEYS[key])
        return self.script(SAID)

    def screenshot(self, file):
        shot = self.call("Page.captureScreenshot", format="png")
        with open(file, "wb") as out:
            out.write(base64.b64decode(shot["data"]))


def keys(tab):
    """What the page says after each key."""
    said, tabs = {"start": tab.script(SAID)}, 0
    while tab.script("document.activeElement.id") != "slider" and tabs < 60:
        tab.press("Tab")
        tabs += 1
    said["tabs"] = tabs
    for name, key in (("one", "ArrowRight"), ("two", "ArrowRight"), ("day", "."), ("end", "End"),
                      ("back", "ArrowLeft"), ("home", "Home")):
        said[name] = tab.press(key)
    tab.press(" ")
    time.sleep(0.6)
    said["playing"] = tab.script(SAID)
    said["paused"] = tab.press(" ")
    tab.script("go(8491)")  # 1 April 1993
    time.sleep(0.8)
    said["spoken"] = tab.script(SAID)["spoken"]
    said["years"] = tab.script("[...document.querySelectorAll('#chart text')].map(t => t.textContent)")
    said["errors"] = [e for e in tab.browser.events if e.get("method") == "Runtime.exceptionThrown"]
    return said


def layout(tab):
    """Where the parts stand on the first day and on one of change."""
    found = {}
    for name, day in (("first", "data.first"), ("change", "8173")):
        tab.script(f"go({day})")
        time.sleep(0.2)
        found[name] = tab.script(LAYOUT)
    for name in ("picked", "unpicked"):
        tab.script(TAP)
        found[name] = tab.script("document.getElementById('picked').textContent")
    return found


def in_browser(page, size, work):
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        browser = Chromium(profile, size.replace("x", ","))
        try:
            print(json.dumps(work(Tab(browser, page, size)), indent=1))
            browser.call("Browser.close")
        finally:
            browser.end()


def main(page, screenshot=None, size="1500x950", day=8173):
    def work(tab):
        said = keys(tab)
        if screenshot:
            tab.script("document.activeElement.blur(); scrollTo(0, 0); document.querySelector('aside').scrollTop = 0;"
                       f"go({day})")
            time.sleep(0.2)
            tab.screenshot(screenshot)
        return said

    in_browser(page, size, work)


if __name__ == "__main__":
    if len(sys.argv) < 2 or sys.argv[1] in ("-h", "--help"):
        sys.exit(__doc__.strip())
    if sys.argv[1] == "--layout":
        in_browser(sys.argv[2], sys.argv[3], layout)
    else:
        main(*sys.argv[1:])

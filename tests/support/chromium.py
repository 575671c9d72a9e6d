#!/usr/bin/env python3
"""Usage: chromium.py PAGE.html [SCREENSHOT.png [WIDTHxHEIGHT [DAY]]]

Opens the page in headless Chromium without a network, presses real keys, and prints what it says after each as JSON.
"""
import base64
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
            a, b = os.dup(to_browser), os.dup(from_browser)
            high = [os.dup2(a, 60), os.dup2(b, 61)]
            os.dup2(high[0], 3)
            os.dup2(high[1], 4)

        self.process = subprocess.Popen(
            ["chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
             "--host-resolver-rules=MAP * ~NOTFOUND", "--no-first-run", f"--user-data-dir={profile}",
             f"--window-size={size}", "--remote-debugging-pipe", "about:blank"],
            preexec_fn=pipes, close_fds=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.number, self.rest, self.events = 0, b"", []

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


def main(page, screenshot=None, size="1500x950", day=8173):
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        browser = Chromium(profile, size.replace("x", ","))
        try:
            target = browser.call("Target.createTarget", url="about:blank")["targetId"]
            tab = browser.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
            browser.call("Runtime.enable", tab)
            browser.call("Page.enable", tab)
            width, height = map(int, size.replace("x", ",").split(","))
            browser.call("Emulation.setDeviceMetricsOverride", tab, width=width, height=height, deviceScaleFactor=1,
                         mobile=width < 700)  # a window of its own has a least width
            browser.call("Page.navigate", tab, url="file://" + os.path.abspath(page))

            def script(text):
                return browser.call("Runtime.evaluate", tab, expression=text, returnByValue=True)["result"].get("value")

            for _ in range(100):
                if script("document.readyState === 'complete' && !!document.querySelector('#regions tbody tr')"):
                    break
                time.sleep(0.1)

            def press(key, modifiers=0):
                for kind in ("rawKeyDown", "keyUp"):
                    browser.call("Input.dispatchKeyEvent", tab, type=kind, key=key, code=key, modifiers=modifiers,
                                 windowsVirtualKeyCode=KEYS[key])
                return script(SAID)

            said = {"start": script(SAID)}
            tabs = 0
            while script("document.activeElement.id") != "slider" and tabs < 60:
                press("Tab")
                tabs += 1
            said["tabs"] = tabs
            said["one"] = press("ArrowRight")
            said["two"] = press("ArrowRight")
            said["day"] = press(".")
            said["end"] = press("End")
            said["back"] = press("ArrowLeft")
            said["home"] = press("Home")
            press(" ")
            time.sleep(0.6)
            said["playing"] = script(SAID)
            said["paused"] = press(" ")
            script("go(8491)")  # 1 April 1993
            time.sleep(0.8)
            said["spoken"] = script(SAID)["spoken"]
            said["errors"] = [e for e in browser.events if e.get("method") == "Runtime.exceptionThrown"]
            if screenshot:
                script("document.activeElement.blur(); scrollTo(0, 0); document.querySelector('aside').scrollTop = 0;"
                       f"go({day})")
                time.sleep(0.2)
                shot = browser.call("Page.captureScreenshot", tab, format="png")
                with open(screenshot, "wb") as file:
                    file.write(base64.b64decode(shot["data"]))
            print(json.dumps(said, indent=1))
            browser.call("Browser.close")
        finally:
            browser.process.kill()
            browser.process.wait()


if __name__ == "__main__":
    if len(sys.argv) < 2 or sys.argv[1] in ("-h", "--help"):
        sys.exit(__doc__.strip())
    main(*sys.argv[1:])

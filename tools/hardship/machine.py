"""What tools/soak and tools/hardship share: a display of their own, and a program that runs on its own."""
import os
import subprocess
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@contextmanager
def display():
    """The name of an Xvfb that is there while the block runs."""
    reading, writing = os.pipe()
    server = subprocess.Popen(["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-noreset"],
                              pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as named:
        number = named.readline().strip()
    try:
        yield ":" + number
    finally:
        server.terminate()
        server.wait()


def variables(home, **more):
    """The few that a run gets."""
    return {"PATH": os.environ["PATH"], "HOME": str(home), "LIBGL_ALWAYS_SOFTWARE": "1", "LC_ALL": "C.UTF-8", **more}


def program_of(words):
    """The one that `--program` names, which is taken out of the words; else that of preset ci, built when it is out of date."""
    if "--program" in words:
        at = words.index("--program")
        program = Path(words[at + 1]).resolve()
        del words[at:at + 2]
        return program
    subprocess.run(["cmake", "--build", "--preset", "ci", "--target", "terrachron", "failing_disk"], cwd=ROOT, check=True,
                   stdout=subprocess.DEVNULL)
    return ROOT / "build/ci/terrachron"

#!/usr/bin/env python3
"""Makes .venv as requirements.lock says, with uv. Needs any Python 3.8+ with pip; a second run changes nothing.

uv is fetched with pip into .uv/ when it is not on the machine. It finds or brings Python 3.10 by itself.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
UV_FOLDER = ROOT / ".uv"
STAMP = VENV / "installed"
INPUTS = ("requirements.lock", "pyproject.toml", ".python-version", "scripts/install.py")
UV_VERSION = "uv>=0.5,<1"
TICK_SECONDS = 2


def main():
    wanted = fingerprint()
    if STAMP.exists() and STAMP.read_text() == wanted:
        return
    uv = find_uv()
    run("Making the environment in .venv", [uv, "venv", "--allow-existing", "--python", "3.10", str(VENV)], NO_PYTHON)
    pip = [uv, "pip", "install", "--python", str(VENV / "bin" / "python")]
    what = "Installing the pinned packages (3 GB; a minute or two the first time)"
    run(what, [*pip, "--require-hashes", "-r", "requirements.lock"], NO_PACKAGES)
    run("Installing the project", [*pip, "--no-deps", "--no-build-isolation", "--editable", "."], NO_PACKAGES)
    STAMP.write_text(wanted)


def fingerprint():
    """A digest of everything the environment depends on, the place of the project included."""
    digest = hashlib.sha256(str(ROOT).encode())
    for name in INPUTS:
        digest.update((ROOT / name).read_bytes())
    return digest.hexdigest()


def find_uv():
    """uv on the path, or in .uv/, or fetched there with pip."""
    found = shutil.which("uv") or shutil.which(str(UV_FOLDER / "bin" / "uv"))
    if found:
        return found
    pip = [sys.executable, "-m", "pip", "install", "--target", str(UV_FOLDER), UV_VERSION]
    run("Fetching uv, the installer, with pip", pip, NO_PIP)
    return str(UV_FOLDER / "bin" / "uv")


def run(what, command, advice):
    """Run a command quietly, with a dot every two seconds; on failure show its words, say what to do, and stop."""
    say(what + " ")
    started = time.monotonic()
    environment = {k: v for k, v in os.environ.items() if k != "VIRTUAL_ENV"}
    with tempfile.TemporaryFile("w+") as words:
        process = subprocess.Popen(command, cwd=str(ROOT), env=environment, stdout=words, stderr=words)
        while True:
            try:
                code = process.wait(TICK_SECONDS)
                break
            except subprocess.TimeoutExpired:
                say(".")
        if code:
            words.seek(0)
            sys.exit(f" failed\n\n{words.read()[-3000:]}\nThe installation stopped. {advice}")
    say(f" {time.monotonic() - started:.0f} s\n")


def say(text):
    sys.stderr.write(text)
    sys.stderr.flush()


NO_PIP = "Python's pip is missing or has no network. Install it (Debian: apt install python3-pip) and try again."
NO_PYTHON = (
    "Python 3.10 is not here and could not be fetched. Install it (pyenv install 3.10, or your system's packages)."
)
NO_PACKAGES = "The packages could not be fetched. Check the network or the package index set for uv, and try again."

if __name__ == "__main__":
    main()

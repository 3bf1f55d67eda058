#!/usr/bin/env python3
"""Makes .venv as requirements.lock says, with uv. Needs any Python 3.8+ with pip; a second run changes nothing.

uv is fetched with pip into .uv/ when it is not on the machine. It finds or brings Python 3.10 by itself.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
UV_FOLDER = ROOT / ".uv"
STAMP = VENV / "installed"
INPUTS = ("requirements.lock", "pyproject.toml", ".python-version", "scripts/install.py")
UV_VERSION = "uv>=0.5,<1"


def main():
    wanted = fingerprint()
    if STAMP.exists() and STAMP.read_text() == wanted:
        return
    uv = find_uv()
    say("Making the environment in .venv (Python 3.10) …")
    run([uv, "venv", "--quiet", "--allow-existing", "--python", "3.10", str(VENV)], NO_PYTHON)
    say("Installing the pinned packages (about 3 GB; a minute or two the first time) …")
    python = str(VENV / "bin" / "python")
    pip = [uv, "pip", "install", "--python", python]
    run([*pip, "--require-hashes", "-r", "requirements.lock"], NO_PACKAGES)
    run([*pip, "--quiet", "--no-deps", "--no-build-isolation", "--editable", "."], NO_PACKAGES)
    STAMP.write_text(wanted)
    say("Environment ready.")


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
    say("Fetching uv, the installer, with pip …")
    run([sys.executable, "-m", "pip", "install", "--quiet", "--target", str(UV_FOLDER), UV_VERSION], NO_PIP)
    return str(UV_FOLDER / "bin" / "uv")


def run(command, advice):
    """Run a command in the project; on failure say what to do and stop."""
    started = time.monotonic()
    environment = {k: v for k, v in os.environ.items() if k != "VIRTUAL_ENV"}
    if subprocess.run(command, cwd=ROOT, env=environment).returncode:
        sys.exit(f"\nThe installation stopped: {' '.join(command[:4])} … failed.\n{advice}")
    if time.monotonic() - started > 2:
        say(f"  done in {time.monotonic() - started:.0f} s")


def say(text):
    print(text, file=sys.stderr, flush=True)


NO_PIP = "Python's pip is missing or has no network. Install it (Debian: apt install python3-pip) and try again."
NO_PYTHON = (
    "Python 3.10 is not here and could not be fetched. Install it (pyenv install 3.10, or your system's packages)."
)
NO_PACKAGES = "The packages could not be fetched. Check the network or the package index set for uv, and try again."

if __name__ == "__main__":
    main()

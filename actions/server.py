"""The action server: rasa-sdk's own application, on loopback only, with everything loaded before it listens."""

from __future__ import annotations

from rasa_sdk.endpoint import create_app

from actions.services import checker, settings, store
from advisor.recommendation import recommend
from advisor.understanding import preload


def main() -> None:
    """Serve until stopped. A missing model or database stops the start, with its reason, not a conversation."""
    store()
    checker()
    recommend({}, "fr")
    preload()
    app = create_app("actions", cors_origins="")
    app.run("127.0.0.1", settings().action_port, workers=1, access_log=False)


if __name__ == "__main__":
    main()

"""``python -m beritaparse``: the ``beritaparse`` command."""

from __future__ import annotations

import signal


def main() -> None:
    """Run the command; Ctrl-C while it is being loaded ends it without a word."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    from beritaparse.cli import app

    app(prog_name="beritaparse")


if __name__ == "__main__":
    main()

"""Prints how many lines a second proselint reads: line by line, and as one text.

The best of three rounds, in one process; proselint keeps no answers from one round to the next.
"""

import sys
import time

from proselint.checks import __register__
from proselint.registry import CheckRegistry
from proselint.tools import LintFile

CheckRegistry().register_many(__register__)
lines = sys.stdin.read().split("\n")
whole = "\n".join(lines)


def rate(texts):
    best = 0.0
    for _ in range(3):
        begin = time.perf_counter()
        for text in texts:
            LintFile("draft", text).lint()
        best = max(best, len(lines) / (time.perf_counter() - begin))
    return best


rate(lines[:10])
print(rate(lines), rate([whole]))

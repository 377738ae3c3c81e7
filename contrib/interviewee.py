#!/usr/bin/env python3
"""Plays the interviewee in a coffeechat rehearsal.

    coffeechat rehearse 1 --interviewee "python3 contrib/interviewee.py" --interviewee-stays

coffeechat writes one line of JSON for each answer it wants, and reads one line back. Replace answer()
with a call to your own model; everything else stays as it is. Only the standard library is used.
"""
import json
import sys


def answer(talk, lines):
    """Returns what the interviewee says next.

    talk holds the situation: interviewee, persona, minutes, minutesLeft, part, question, and plan.
    lines holds what was said so far, each with role ("visitor" or "interviewee"), text, and at.
    """
    last = lines[-1]
    if last.get("forbidden"):
        return "I can't help with that one, but ask me anything about the work."
    role = talk["interviewee"].get("role", "my job")
    count = sum(line["role"] == "visitor" for line in lines)
    if last["text"].rstrip().endswith("?"):
        return f"Good question, number {count}. In {role}, it depends on the week."
    return f"I see. We have about {talk['minutesLeft']} minutes, so go ahead."


def main():
    for line in sys.stdin:
        request = json.loads(line)
        if request["talk"]["version"] != 2:
            sys.exit("This example reads version 2 of the format.")
        text = answer(request["talk"], request["lines"])
        print(json.dumps({"text": text}), flush=True)


if __name__ == "__main__":
    main()

"""Writes the pairs that training holds back as a table for `demarche classify`, with their events.

usage: held.py SENTENCES.tsv... > held.tsv
"""

import sys

import pairs
import train


def main():
    print("id", "event", "sentence", "actor", "recipient", sep="\t")
    given = [p for path in sys.argv[1:] for p in pairs.read(path)]
    held = [p for p in given if p.share() < train.HELD]
    for number, p in enumerate(held, 1):
        print(number, p.event, p.sentence, p.actor, p.recipient, sep="\t")


if __name__ == "__main__":
    main()

"""Writes the lexicon's examples as pairs to learn from: event, actor, recipient, "lexicon", sentence.

usage: lexicon.py examples FRAMES_FOLDER > examples.jsonl
       demarche code examples.jsonl > records.jsonl
       lexicon.py pairs examples.jsonl records.jsonl > lexicon.tsv

What each example means is what the coder says of it, and the project's tests see to it that this is
what the lexicon says.
"""

import json
import pathlib
import re
import sys

import pairs


def examples(folder):
    """The sentences after "- text:" in all files, each once."""
    seen = set()
    for path in sorted(pathlib.Path(folder).rglob("*.yml")):
        lines = path.read_text(encoding="utf-8").split("\n")
        for at, line in enumerate(lines):
            found = re.match(r"\s*- text: (.*)$", line)
            if not found:
                continue
            text = found[1].strip()
            for more in lines[at + 1 :]:
                if re.match(r"\s*(-|[a-z]+:)", more) or not more.startswith("    "):
                    break
                text += " " + more.strip()
            if text[:1] in "\"'" and text[-1:] == text[:1]:
                text = text[1:-1].replace("''", "'")
            if text not in seen:
                seen.add(text)
                yield text


def tied(sentences, records):
    """The pairs that coded events tie, where both stand in the sentence, apart."""
    seen = set()
    for record in records:
        if record.get("record") != "event":
            continue
        sentence = sentences[record["article"]]
        for actor in record["actor"]:
            for recipient in record["recipient"]:
                one, other = actor.get("text"), recipient.get("text")
                apart = one and other and one not in other and other not in one
                key = (sentence, one, other)
                if apart and one in sentence and other in sentence and key not in seen:
                    seen.add(key)
                    yield pairs.Pair(record["event"], one, other, sentence, "lexicon")


def lines(path):
    with open(path, encoding="utf-8") as rows:
        return [json.loads(row) for row in rows]


def main():
    if sys.argv[1] == "examples":
        for number, text in enumerate(examples(sys.argv[2])):
            row = {"id": str(number), "text": text, "published": "2020-06-15"}
            print(json.dumps(row, ensure_ascii=False))
    else:
        sentences = {row["id"]: row["text"] for row in lines(sys.argv[2])}
        for pair in tied(sentences, lines(sys.argv[3])):
            print(pair.event, pair.actor, pair.recipient, pair.form, pair.sentence, sep="\t")


if __name__ == "__main__":
    main()

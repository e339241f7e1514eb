"""Sentences with a marked actor and recipient, as word pieces for the encoder."""

import csv
import hashlib

import numpy
import tokenizers

LABELS = [
    "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "REQUEST", "ACCUSE",
    "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "NONE",
]  # fmt: skip
LONGEST = 128
FAR = 16
# pieces that no published text uses, put around the two phrases
ACTOR, ACTOR_END, RECIPIENT, RECIPIENT_END = 1, 2, 3, 4


class Pair:
    """A sentence in which an actor does something (an event of PLOVER, or NONE) to a recipient."""

    def __init__(self, event, actor, recipient, sentence, form="", number=""):
        self.event, self.actor, self.recipient = event, actor, recipient
        self.sentence, self.form, self.number = sentence, form, number

    def share(self):
        """A number from 0 to 1 that depends on the sentence alone."""
        digest = hashlib.sha256(self.sentence.encode()).digest()
        return int.from_bytes(digest[:4], "big") / 2**32


def read(path):
    """The pairs of one file: event, actor, recipient, form, sentence; no header."""
    with open(path, encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            fields = line.rstrip("\n").split("\t")
            if len(fields) != 5 or fields[0] not in LABELS:
                raise ValueError(f"{path}:{number}: expected event, actor, recipient, form, sentence")
            event, actor, recipient, form, sentence = fields
            yield Pair(event, actor, recipient, sentence, form, number)


def read_set(path):
    """The pairs of a test set with a header: id, event, sentence, actor, recipient."""
    with open(path, encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            yield Pair(
                row["event"], row["actor"], row["recipient"], row["sentence"], number=row["id"]
            )


def spans(sentence, actor, recipient):
    """Where the phrases stand: each at its first place, the recipient beside the actor if it can."""
    text = sentence.lower()

    def place(phrase, other):
        first = at = text.find(phrase.lower())
        while other and at >= 0 and at < other[1] and other[0] < at + len(phrase):
            at = text.find(phrase.lower(), at + 1)
        found = first if at < 0 else at
        return (found, found + len(phrase)) if found >= 0 else (0, 0)

    one = place(actor, None)
    return one, place(recipient, one)


class Pieces:
    """Cuts sentences into word pieces with markers around the two phrases."""

    def __init__(self, path):
        self.tokenizer = tokenizers.Tokenizer.from_file(path)
        self.tokenizer.no_truncation()
        self.tokenizer.no_padding()
        self.marks = [self.tokenizer.token_to_id(f"[unused{n}]") for n in range(1, 5)]
        self.first = self.tokenizer.token_to_id("[CLS]")
        self.last = self.tokenizer.token_to_id("[SEP]")

    def cut(self, text):
        return self.tokenizer.encode(text, add_special_tokens=False).ids if text else []

    def of(self, pair):
        """Pieces, place of the actor's marker, place of the recipient's marker."""
        one, other = spans(pair.sentence, pair.actor, pair.recipient)
        marks = sorted(
            [(one, self.marks[0], self.marks[1]), (other, self.marks[2], self.marks[3])]
        )
        ids, end = [self.first], 0
        places = {}
        for (start, stop), opening, closing in marks:
            start = max(start, end)
            ids += self.cut(pair.sentence[end:start])
            end = max(start, stop)
            places[opening] = len(ids)
            ids += [opening, *self.cut(pair.sentence[start:end]), closing]
        last = len(ids) - 1
        ids += self.cut(pair.sentence[end:])
        # what is far from both phrases is not read
        first = max(1, min(places.values()) - FAR)
        last = min(last + FAR, first + LONGEST - 2)
        ids = [self.first, *ids[first:last], self.last]
        at = [min(places[self.marks[k]] - first + 1, len(ids) - 1) for k in (0, 2)]
        return ids, at[0], at[1]


def batches(rows, size, random=None):
    """Batches of rows (pieces, actor, recipient, label) of like length, in a random order."""
    order = sorted(range(len(rows)), key=lambda i: len(rows[i][0]))
    if random is not None:
        order = sorted(order, key=lambda i: len(rows[i][0]) + random.uniform(0, 4))
    groups = [order[i : i + size] for i in range(0, len(order), size)]
    if random is not None:
        random.shuffle(groups)
    for group in groups:
        longest = max(len(rows[i][0]) for i in group)
        pieces = numpy.zeros((len(group), longest), dtype=numpy.int64)
        mask = numpy.zeros((len(group), longest), dtype=numpy.int64)
        for k, i in enumerate(group):
            pieces[k, : len(rows[i][0])] = rows[i][0]
            mask[k, : len(rows[i][0])] = 1
        columns = [numpy.array([rows[i][c] for i in group], dtype=numpy.int64) for c in (1, 2, 3)]
        yield group, pieces, mask, *columns

"""Learns how to weigh frames and model against each other, on pairs that neither was made from.

usage: pool.py --model RELATION.onnx --tokenizer TOKENIZER.json --frames FRAMES.tsv
           --out relation.json PAIRS.tsv

PAIRS.tsv is a set with a header (id, event, sentence, actor, recipient; YIELD stands for CONCEDE or
RETREAT, NONE for no event); FRAMES.tsv is what `demarche classify --by frames` says of it. Learnt
are five numbers: the temperature of the model's scores, and the weight of a frame's vote by how
well its roles fit the pair. What is printed, and the reliability, are cross-validated: each fifth
of the pairs is judged with the numbers learnt on the others.
"""

import argparse
import csv
import json
import random

import numpy
import onnxruntime
import torch
from torch.nn import functional

import export
import pairs
import train

FITS = [0, 4, 6, 8]  # a frame's vote counts alike from one of these to the next


def votes(path):
    with open(path, encoding="utf-8", newline="") as lines:
        return {
            r["id"]: (r["event"], float(r["confidence"]) * 8)
            for r in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
            if r["event"]
        }


def pooled(scores, grades, events, weights, divisor):
    """Scores with the votes in: (N, L)."""
    out = scores / divisor
    voted = torch.zeros_like(out)
    has = events >= 0
    voted[has, events[has]] = weights[grades[has]]
    return out + voted


def likelihood(scores, gold):
    """The mean logarithm of the probability of what is right: (N, L) and events by name."""
    logs = torch.log_softmax(scores, 1)
    own = [
        torch.logsumexp(logs[i, [pairs.LABELS.index(e) for e in meant(event)]], 0)
        for i, event in enumerate(gold)
    ]
    return torch.stack(own).mean()


def meant(event):
    return ["CONCEDE", "RETREAT"] if event == "YIELD" else [event]


def learn(scores, grades, events, gold):
    """Weights and temperature under which what is right is likeliest."""
    weights = torch.full((len(FITS),), 1.0, requires_grad=True)
    divisor = torch.ones(1, requires_grad=True)
    optimizer = torch.optim.LBFGS([weights, divisor], max_iter=50)

    def closure():
        optimizer.zero_grad()
        loss = -likelihood(pooled(scores, grades, events, weights, divisor), gold)
        loss = loss + 0.001 * (weights**2).sum()
        loss.backward()
        return loss

    optimizer.step(closure)
    return weights.detach(), divisor.detach()


def reliability(top, right):
    """For each tenth of probability: from where, how many pairs, what was said, what was true."""
    rows = []
    for low in range(10):
        here = (top >= low / 10) & (top < (low + 1) / 10)
        if here.any():
            rows.append(
                {
                    "from": low / 10,
                    "pairs": int(here.sum()),
                    "said": round(top[here].mean().item(), 3),
                    "true": round(right[here].float().mean().item(), 3),
                }
            )
    return rows


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--model", required=True)
    parser.add_argument("--tokenizer", required=True)
    parser.add_argument("--frames", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("pairs")
    options = parser.parse_args()
    cutter = pairs.Pieces(options.tokenizer)
    given = list(pairs.read_set(options.pairs))
    gold = [p.event for p in given]
    session = onnxruntime.InferenceSession(options.model)
    scores, _ = export.run(session, [(*cutter.of(p), 0) for p in given])
    scores = torch.from_numpy(scores)
    said = votes(options.frames)
    events = torch.tensor(
        [pairs.LABELS.index(said[p.number][0]) if p.number in said else -1 for p in given]
    )
    fits = [said.get(p.number, ("", 0))[1] for p in given]
    grades = torch.tensor([int(numpy.searchsorted(FITS, f, "right")) - 1 for f in fits])
    order = list(range(len(given)))
    random.Random(1).shuffle(order)
    out = torch.zeros_like(scores)
    for fold in range(5):
        judged = order[fold::5]
        rest = sorted(set(order) - set(judged))
        weights, divisor = learn(
            scores[rest], grades[rest], events[rest], [gold[i] for i in rest]
        )
        out[judged] = pooled(scores[judged], grades[judged], events[judged], weights, divisor)
    top, best = torch.softmax(out, 1)[:, :-1].max(1)
    right = torch.tensor([pairs.LABELS[b] in meant(g) for b, g in zip(best.tolist(), gold)])
    folded = [train.fold(pairs.LABELS[b]) for b in best.tolist()]
    f1 = train.macro_f1([train.fold(g) for g in gold], folded)
    print(f"cross-validated: macro-F1 {f1:.3f}, right {right.float().mean().item():.3f}")
    weights, divisor = learn(scores, grades, events, gold)
    card = {
        "labels": pairs.LABELS,
        "temperature": round(divisor.item(), 4),
        "frames": [{"fit": f, "weight": round(w, 4)} for f, w in zip(FITS, weights.tolist())],
        "reliability": reliability(top, right),
    }
    with open(options.out, "w", encoding="utf-8") as out_file:
        json.dump(card, out_file, indent=2)
        out_file.write("\n")


if __name__ == "__main__":
    main()

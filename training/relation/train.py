"""Trains the relation model from a published encoder and the project's own sentences.

usage: train.py --encoder MODEL.onnx --tokenizer TOKENIZER.json --out FOLDER SENTENCES.tsv...
"""

import argparse
import json
import random
import time

import numpy
import torch
from torch.nn import functional

import encoder
import pairs

HELD = 0.08  # of the sentences, never trained on: for the choice of temperature and the card


def macro_f1(gold, said):
    labels = sorted(set(gold))
    total = 0
    for label in labels:
        hit = sum(g == s == label for g, s in zip(gold, said))
        total += 2 * hit / max(1, sum(g == label for g in gold) + sum(s == label for s in said))
    return total / len(labels)


def logits(model, rows, size=64):
    model.eval()
    out = numpy.zeros((len(rows), len(pairs.LABELS)), dtype=numpy.float32)
    with torch.no_grad():
        for group, *columns in pairs.batches(rows, size):
            pieces, mask, actor, recipient, _ = map(torch.from_numpy, columns)
            out[group] = model(pieces, mask, actor, recipient).numpy()
    return out


def fold(label):
    return "YIELD" if label in ("CONCEDE", "RETREAT") else label


def report(name, model, given, rows, none):
    """Prints and returns macro-F1 and accuracy; with none, NONE may be answered."""
    scores = logits(model, rows)
    if not none:
        scores = scores[:, :-1]
    said = [pairs.LABELS[i] for i in scores.argmax(1)]
    if not none:
        gold, told = [fold(p.event) for p in given], [fold(s) for s in said]
    else:
        gold, told = [p.event for p in given], said
    right = sum(g == s for g, s in zip(gold, told)) / len(gold)
    f1 = macro_f1(gold, told)
    print(f"  {name}: macro-F1 {f1:.3f} accuracy {right:.3f} (n={len(gold)})", flush=True)
    return f1, right, scores


def train(model, rows, options):
    random_ = random.Random(options.seed)
    torch.manual_seed(options.seed)
    head = list(model.head.parameters())
    body = [p for p in model.encoder.parameters()]
    optimizer = torch.optim.AdamW(
        [{"params": body, "lr": options.rate}, {"params": head, "lr": 1e-3}], weight_decay=0.01
    )
    steps = options.epochs * (len(rows) + options.batch - 1) // options.batch
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda s: min(1.0, (s + 1) / (0.06 * steps)) * max(0.0, 1 - s / steps)
    )
    for epoch in range(options.epochs):
        model.train()
        begun, total, done = time.time(), 0.0, 0
        for group, *columns in pairs.batches(rows, options.batch, random_):
            pieces, mask, actor, recipient, label = map(torch.from_numpy, columns)
            with torch.autocast("cpu", dtype=torch.bfloat16, enabled=options.half):
                out = model(pieces, mask, actor, recipient)
            loss = functional.cross_entropy(out.float(), label, label_smoothing=0.05)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            total += loss.item()
            done += 1
        print(f"epoch {epoch + 1}: loss {total / done:.4f}, {time.time() - begun:.0f} s", flush=True)
        yield epoch


def temperature(scores, labels):
    """The divisor of logits under which held sentences are likeliest."""
    best = min(
        (functional.cross_entropy(torch.from_numpy(scores / t), torch.tensor(labels)).item(), t)
        for t in numpy.arange(0.3, 3.0, 0.02)
    )
    return float(best[1])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--encoder", required=True)
    parser.add_argument("--tokenizer", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--test", help="a set with a header, only measured")
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--batch", type=int, default=16)
    parser.add_argument("--rate", type=float, default=8e-5)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--half", action="store_true", help="matrices in bfloat16")
    parser.add_argument("sentences", nargs="+")
    options = parser.parse_args()
    cutter = pairs.Pieces(options.tokenizer)

    def rows(given):
        return [(*cutter.of(p), pairs.LABELS.index(p.event)) for p in given]

    given = [p for path in options.sentences for p in pairs.read(path)]
    held = [p for p in given if p.share() < HELD and p.form != "lexicon"]
    taught = [p for p in given if p.share() >= HELD or p.form == "lexicon"]
    print(f"{len(taught)} pairs to learn from, {len(held)} held", flush=True)
    torch.manual_seed(options.seed)
    model = encoder.RelationModel(encoder.load(options.encoder), len(pairs.LABELS))
    test = list(pairs.read_set(options.test)) if options.test else []
    for p in test:
        p.event = "RETREAT" if p.event == "YIELD" else p.event
    for _ in train(model, rows(taught), options):
        if held:
            report("held", model, held, rows(held), none=True)
        if test:
            report("test", model, test, rows(test), none=False)
    torch.save(model.state_dict(), options.out + "/model.pt")
    card = {"seed": options.seed, "epochs": options.epochs, "batch": options.batch,
            "rate": options.rate, "learnt": len(taught), "held": len(held)}  # fmt: skip
    if held:
        f1, right, scores = report("held", model, held, rows(held), none=True)
        card["temperature"] = temperature(scores, [pairs.LABELS.index(p.event) for p in held])
        card["held macro-F1"], card["held accuracy"] = round(f1, 3), round(right, 3)
    with open(options.out + "/card.json", "w", encoding="utf-8") as out:
        json.dump(card, out, indent=2)


if __name__ == "__main__":
    main()

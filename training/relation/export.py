"""Writes a trained relation model as an int8 ONNX file, one sentence at a time.

usage: export.py --model FOLDER --encoder MODEL.onnx --tokenizer TOKENIZER.json --out FOLDER
           SENTENCES.tsv...

Inputs: pieces (1, T), actor (1), recipient (1), all int64. Outputs: logits (1, L), and place
(1, 64), a direction in which sentences of like relations lie close together.
"""

import argparse
import gzip
import os
import struct

import numpy
import onnx
import onnxruntime
import torch
from onnxruntime import quantization
from onnxruntime.transformers import optimizer
from torch import nn

import encoder
import pairs

PLACE = 64


class Alone(nn.Module):
    """The model for one sentence, without a mask; with the place of what the head reads."""

    def __init__(self, model, mean, axes):
        super().__init__()
        self.model = model
        self.register_buffer("mean", mean)
        self.register_buffer("axes", axes)

    def forward(self, pieces, actor, recipient):
        # the last layer is worked out where the head reads it alone
        first = torch.zeros_like(actor)
        asked = torch.cat([first, actor, recipient])
        read = self.model.encoder(pieces, torch.ones_like(pieces), asked).reshape(1, -1)
        place = (read - self.mean) @ self.axes
        return self.model.head(read), place / place.norm(dim=1, keepdim=True)


def readings(model, rows):
    """What the head reads of each row: (N, 3 H)."""
    model.eval()
    out = numpy.zeros((len(rows), model.head.in_features), dtype=numpy.float32)
    with torch.no_grad():
        for group, *columns in pairs.batches(rows, 64):
            pieces, mask, actor, recipient, _ = map(torch.from_numpy, columns)
            x = model.encoder(pieces, mask)
            row = torch.arange(x.shape[0])
            out[group] = torch.cat([x[:, 0], x[row, actor], x[row, recipient]], -1).numpy()
    return out


def run(session, rows):
    """Logits and places of rows, one after the other."""
    found = [
        session.run(None, {"pieces": numpy.array([ids]), "actor": [a], "recipient": [r]})
        for ids, a, r, _ in rows
    ]
    return numpy.concatenate([f[0] for f in found]), numpy.concatenate([f[1] for f in found])


def write_learnt(path, given, places):
    """The sentences with their places, for Java: count, then event, sentence and 64 signed bytes."""
    kept = [(p, x) for p, x in zip(given, places) if p.event != "NONE"]
    with gzip.GzipFile(path, "wb", mtime=0) as out:
        out.write(struct.pack(">i", len(kept)))
        for pair, place in kept:
            for text in (pair.event, pair.sentence):
                coded = text.encode()
                out.write(struct.pack(">H", len(coded)) + coded)
            out.write(numpy.round(place * 127).astype(numpy.int8).tobytes())


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--model", required=True)
    parser.add_argument("--encoder", required=True)
    parser.add_argument("--tokenizer", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("sentences", nargs="+")
    options = parser.parse_args()
    model = encoder.RelationModel(encoder.load(options.encoder), len(pairs.LABELS))
    model.load_state_dict(torch.load(options.model + "/model.pt"))
    cutter = pairs.Pieces(options.tokenizer)
    given = [p for path in options.sentences for p in pairs.read(path)]
    rows = [(*cutter.of(p), pairs.LABELS.index(p.event)) for p in given]
    read = readings(model, rows)
    mean = read.mean(0)
    _, _, axes = numpy.linalg.svd(read[:: max(1, len(rows) // 4000)] - mean, full_matrices=False)
    places = (read - mean) @ axes[:PLACE].T
    places /= numpy.linalg.norm(places, axis=1, keepdims=True)
    write_learnt(options.out + "/learnt.gz", given, places)
    alone = Alone(model, torch.from_numpy(mean), torch.from_numpy(axes[:PLACE].T.copy())).eval()
    whole = options.out + "/whole.onnx"
    example = (torch.tensor([rows[0][0]]), torch.tensor([rows[0][1]]), torch.tensor([rows[0][2]]))
    torch.onnx.export(
        alone, example, whole, dynamo=False, opset_version=17,
        input_names=["pieces", "actor", "recipient"], output_names=["logits", "place"],
        dynamic_axes={"pieces": {1: "pieces"}},
    )  # fmt: skip
    # One operator for each attention: a seventh faster.
    fused = options.out + "/fused.onnx"
    optimizer.optimize_model(
        whole, model_type="bert", num_heads=encoder.HEADS, hidden_size=read.shape[1] // 3, opt_level=0
    ).save_model_to_file(fused)
    small = options.out + "/relation.onnx"
    quantization.quantize_dynamic(
        fused, small, per_channel=True, reduce_range=True,
        weight_type=quantization.QuantType.QInt8,
        op_types_to_quantize=["MatMul", "Gather", "Attention"],
        extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT},
    )  # fmt: skip
    print(f"{small}: {os.path.getsize(small) / 1e6:.1f} MB")
    sample = rows[:: max(1, len(rows) // 500)]
    exact, _ = run(onnxruntime.InferenceSession(whole), sample)
    rounded, _ = run(onnxruntime.InferenceSession(small), sample)
    same = (exact.argmax(1) == rounded.argmax(1)).mean()
    print(f"the rounded model says the same of {same:.3f} of {len(sample)} pairs")


if __name__ == "__main__":
    main()

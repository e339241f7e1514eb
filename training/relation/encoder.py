"""A BERT encoder whose weights come from a published ONNX file, and the head that names an event.

Nothing but torch, numpy and onnx is needed: the encoder is written out, so that what is trained is
exactly what Java runs. Shapes: B sentences, T word pieces, H = 384 hidden units, L labels.
"""

import math
import re

import numpy
import onnx
import onnx.numpy_helper
import torch
from torch import nn
from torch.nn import functional

HEADS = 12


class Layer(nn.Module):
    """One transformer layer, post-norm as in BERT."""

    def __init__(self, hidden, inner, dropout):
        super().__init__()
        self.query = nn.Linear(hidden, hidden)
        self.key = nn.Linear(hidden, hidden)
        self.value = nn.Linear(hidden, hidden)
        self.output = nn.Linear(hidden, hidden)
        self.attention_norm = nn.LayerNorm(hidden, eps=1e-12)
        self.inner = nn.Linear(hidden, inner)
        self.outer = nn.Linear(inner, hidden)
        self.norm = nn.LayerNorm(hidden, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x, bias, asked=None):
        """Vectors (B, T, H) to vectors, those of the places asked for (N) alone where given."""
        b, _, h = x.shape

        def heads(y):
            return y.view(b, y.shape[1], HEADS, h // HEADS).transpose(1, 2)

        y = x if asked is None else x[:, asked]
        q, k, v = heads(self.query(y)), heads(self.key(x)), heads(self.value(x))
        weights = torch.softmax(q @ k.transpose(2, 3) / math.sqrt(h // HEADS) + bias, -1)
        seen = (self.dropout(weights) @ v).transpose(1, 2).reshape(b, y.shape[1], h)
        y = self.attention_norm(y + self.dropout(self.output(seen)))
        return self.norm(y + self.dropout(self.outer(functional.gelu(self.inner(y)))))


class Encoder(nn.Module):
    """Word pieces to vectors: (B, T) and mask (B, T) to (B, T, H), or (B, N, H) of those asked for."""

    def __init__(self, layers, hidden=384, inner=1536, words=30522, places=512, dropout=0.1):
        super().__init__()
        self.words = nn.Embedding(words, hidden)
        self.places = nn.Embedding(places, hidden)
        self.kinds = nn.Embedding(2, hidden)
        self.norm = nn.LayerNorm(hidden, eps=1e-12)
        self.layers = nn.ModuleList(Layer(hidden, inner, dropout) for _ in range(layers))
        self.dropout = nn.Dropout(dropout)

    def forward(self, pieces, mask, asked=None):
        places = torch.arange(pieces.shape[1], device=pieces.device)
        x = self.words(pieces) + self.places(places) + self.kinds.weight[0]
        x = self.dropout(self.norm(x))
        bias = (1.0 - mask[:, None, None, :].to(x.dtype)) * -10000.0
        for layer in self.layers[:-1]:
            x = layer(x, bias)
        return self.layers[-1](x, bias, asked)


class RelationModel(nn.Module):
    """The event between two marked phrases: logits (B, L).

    The head reads three places: the first piece, the actor's marker and the recipient's marker.
    """

    def __init__(self, encoder, labels, hidden=384):
        super().__init__()
        self.encoder = encoder
        self.dropout = nn.Dropout(0.1)
        self.head = nn.Linear(3 * hidden, labels)

    def forward(self, pieces, mask, actor, recipient):
        x = self.encoder(pieces, mask)
        row = torch.arange(x.shape[0], device=x.device)
        read = torch.cat([x[:, 0], x[row, actor], x[row, recipient]], -1)
        return self.head(self.dropout(read))


# the linear maps of a layer, in the order in which BERT's graph multiplies
ORDER = ["query", "key", "value", "output", "inner", "outer"]
NAMES = {
    "attention.self.query": "query",
    "attention.self.key": "key",
    "attention.self.value": "value",
    "attention.output.dense": "output",
    "attention.output.LayerNorm": "attention_norm",
    "intermediate.dense": "inner",
    "output.dense": "outer",
    "output.LayerNorm": "norm",
}


def load(path):
    """The encoder in an exported ONNX file of a BERT; ValueError when its parts cannot be told."""
    graph = onnx.load(path).graph
    tensors = {t.name: onnx.numpy_helper.to_array(t) for t in graph.initializer}
    state = {
        "words.weight": tensors["embeddings.word_embeddings.weight"],
        "places.weight": tensors["embeddings.position_embeddings.weight"],
        "kinds.weight": tensors["embeddings.token_type_embeddings.weight"],
        "norm.weight": tensors["embeddings.LayerNorm.weight"],
        "norm.bias": tensors["embeddings.LayerNorm.bias"],
    }
    for name, tensor in tensors.items():
        found = re.fullmatch(r"encoder\.layer\.(\d+)\.(.+)\.(weight|bias)", name)
        if found and found[2] in NAMES:
            part = NAMES[found[2]]
            state[f"layers.{found[1]}.{part}.{found[3]}"] = tensor
    # matrices lost their names when the file was exported: each is told by the bias added to it
    added = {}
    for node in graph.node:
        if node.op_type == "Add":
            for one, other in (node.input, reversed(node.input)):
                if one in tensors:
                    added[other] = one
    for node in graph.node:
        if node.op_type == "MatMul" and node.input[1] in tensors and node.output[0] in added:
            bias = added[node.output[0]]
            found = re.fullmatch(r"encoder\.layer\.(\d+)\.(.+)\.bias", bias)
            state[f"layers.{found[1]}.{NAMES[found[2]]}.weight"] = tensors[node.input[1]].T
    encoder = Encoder(1 + max(int(k.split(".")[1]) for k in state if k.startswith("layers.")))
    state = {k: torch.from_numpy(numpy.array(v)) for k, v in state.items()}
    missing = set(encoder.state_dict()) - set(state)
    if missing:
        raise ValueError(f"{path}: no weights for {sorted(missing)[:3]}")
    encoder.load_state_dict(state)
    return encoder

"""Writes one attention head to a file that the figures read."""

import json


def write_head(path, tokens, **matrices):
    """`matrices` are q, k and v (or x, w_q, w_k, w_v; or weights): arrays, tensors or lists, a row a token."""
    rows = {name: m.tolist() if hasattr(m, "tolist") else m for name, m in matrices.items()}
    with open(path, "w", encoding="utf-8") as file:
        json.dump({"tokens": list(tokens), **rows}, file, ensure_ascii=False, allow_nan=False)

"""Writes one attention head to a file that the figures read."""

import json


def write_head(path, tokens, **matrices):
    """`matrices` are q, k and v (or x, w_q, w_k and w_v; or weights): arrays, tensors or lists, a row a token."""
    rows = {name: m.tolist() if hasattr(m, "tolist") else m for name, m in matrices.items()}
    with open(path, "w", encoding="utf-8") as file:
        json.dump({"tokens": list(tokens), **rows}, file, ensure_ascii=False, allow_nan=False)


def head_of(block, head, run):
    """q, k and v of one head of an attention block with layers `query`, `key` and `value`, while `run()` runs it."""
    made, size = {}, block.attention_head_size
    for name in ("query", "key", "value"):
        getattr(block, name).register_forward_hook(lambda _, __, out, letter=name[0]: made.update({letter: out[0]}))
    run()
    return {letter: [row[head * size : (head + 1) * size] for row in rows.tolist()] for letter, rows in made.items()}

# Runs the Python of docs/custom-data.md on a model of our own: two tokens, two heads of two columns.
#
#     python3 fake_model.py docs-folder out-folder

import os
import re
import sys
import types


class Rows(list):
    """As much of a tensor as the docs need."""

    def tolist(self):
        return [row.tolist() if isinstance(row, Rows) else row for row in self]

    def __getitem__(self, key):
        if isinstance(key, tuple):
            return self[key[0]][key[1]]
        return list.__getitem__(self, key)


class Layer:
    def __init__(self, out):
        self.out, self.hooks = out, []

    def register_forward_hook(self, hook):
        self.hooks.append(hook)

    def run(self):
        for hook in self.hooks:
            hook(self, (), self.out)


def batch(rows):
    return Rows([Rows(Rows(row) for row in rows)])


def model():
    block = types.SimpleNamespace(
        attention_head_size=2,
        query=Layer(batch([[1, 2, 0.1, 0.2], [3, 4, 0.3, 0.4]])),
        key=Layer(batch([[5, 6, 0.5, 0.6], [7, 8, 0.7, 0.8]])),
        value=Layer(batch([[9, 9, 1e-7, -1.5], [9, 9, 2, 3]])),
    )
    heads = Rows([Rows([Rows([1, 0]), Rows([0, 1])]), Rows([Rows([0.25, 0.75]), Rows([0.5, 0.5])])])

    def call(**inputs):
        for layer in (block.query, block.key, block.value):
            layer.run()
        return types.SimpleNamespace(attentions=[Rows([heads])])

    call.encoder = types.SimpleNamespace(layer=[types.SimpleNamespace(attention=types.SimpleNamespace(self=block))])
    call.eval = lambda: call
    return call


class Tokenizer:
    def __call__(self, text, return_tensors):
        return {"input_ids": [[0, 1]]}

    def convert_ids_to_tokens(self, ids):
        return [["„it“", "##wäs"][at] for at in ids]


transformers = types.ModuleType("transformers")
transformers.AutoModel = types.SimpleNamespace(from_pretrained=lambda name, attn_implementation: model())
transformers.AutoTokenizer = types.SimpleNamespace(from_pretrained=lambda name: Tokenizer())
sys.modules["transformers"] = transformers

docs = os.path.abspath(sys.argv[1])
sys.dont_write_bytecode = True
sys.path.insert(0, docs)
with open(os.path.join(docs, "custom-data.md"), encoding="utf-8") as file:
    code = "\n".join(re.findall(r"```python\n(.*?)```", file.read(), re.S))
os.chdir(sys.argv[2])
# The last head of the only layer there is.
exec(code.replace(", 5, 3\n", ", 0, 1\n"), {})

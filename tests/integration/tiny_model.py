# pyright: reportMissingImports=false, reportUnknownVariableType=false, reportUnknownMemberType=false
# gguf comes with the extra `integration` only.
"""A language model of a few hundred kilobytes whose next token never depends on the text.

Every embedding is the same vector and every layer adds nothing, so the hidden state is constant and
the output weights are the logits: a server's grammar alone decides what comes next. It says nothing
about quality; it shows that the protocol and the JSON Schema are taken by a real server.
"""

from __future__ import annotations

from pathlib import Path

import gguf
import numpy as np

WIDTH, HEADS, FEED_FORWARD, CONTEXT = 32, 1, 32, 65_536
SPECIAL = ("<unk>", "<s>", "</s>")
PREFERRED = {"]": 9.0, "}": 8.0, '"': 7.0, ",": 3.0, ":": 3.0, "{": 2.0, "[": 2.0}
"""Logits: closing comes before anything else, so that an answer ends as soon as its schema allows."""


def write_tiny_model(path: Path) -> None:
    """Writes a llama model in GGUF whose vocabulary is the 256 bytes."""
    tokens = [*SPECIAL, *(f"<0x{byte:02X}>" for byte in range(256))]
    writer = gguf.GGUFWriter(path, "llama")
    writer.add_context_length(CONTEXT)
    writer.add_embedding_length(WIDTH)
    writer.add_block_count(1)
    writer.add_feed_forward_length(FEED_FORWARD)
    writer.add_head_count(HEADS)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_rope_dimension_count(WIDTH // HEADS)
    writer.add_vocab_size(len(tokens))
    writer.add_tokenizer_model("llama")
    writer.add_token_list(tokens)
    writer.add_token_scores([0.0] * len(tokens))
    writer.add_token_types([2, 3, 3] + [6] * 256)
    writer.add_bos_token_id(1)
    writer.add_eos_token_id(2)
    writer.add_add_space_prefix(False)
    writer.add_add_bos_token(False)
    for name, tensor in _tensors(tokens).items():
        writer.add_tensor(name, tensor)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def _tensors(tokens: list[str]) -> dict[str, np.ndarray[tuple[int, ...], np.dtype[np.float32]]]:
    ones = np.ones(WIDTH, dtype=np.float32)
    square = np.zeros((WIDTH, WIDTH), dtype=np.float32)
    logits = np.full(len(tokens), -4.0, dtype=np.float32)
    for character, logit in PREFERRED.items():
        logits[len(SPECIAL) + ord(character)] = logit
    logits[tokens.index("</s>")] = 10.0
    return {
        "token_embd.weight": np.ones((len(tokens), WIDTH), dtype=np.float32),
        "output_norm.weight": ones,
        # The normed hidden state is all ones, so a row that sums to x gives the logit x.
        "output.weight": np.repeat(logits[:, None] / WIDTH, WIDTH, axis=1).astype(np.float32),
        "blk.0.attn_norm.weight": ones,
        "blk.0.ffn_norm.weight": ones,
        **{f"blk.0.attn_{name}.weight": square for name in ("q", "k", "v", "output")},
        **{f"blk.0.ffn_{name}.weight": np.zeros((FEED_FORWARD, WIDTH), dtype=np.float32) for name in ("gate", "up")},
        "blk.0.ffn_down.weight": np.zeros((WIDTH, FEED_FORWARD), dtype=np.float32),
    }

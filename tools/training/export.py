"""Writes the averaged weights of a checkpoint as ONNX, normalisation folded into the convolutions, and prints the SHA-256 for model.json."""
import argparse
import hashlib
from pathlib import Path

import torch
from torch import nn

from find import SIZE
from model import Nano
from sets import CLASSES


class Told(nn.Module):
    """[1, 3, 416, 416] → [1, N, 5 + classes]: places and sizes as they are, scores between 0 and 1, as the decoder `yolox` reads them."""

    def __init__(self, net):
        super().__init__()
        self.net = net

    def forward(self, x):
        raw = self.net(x)
        return torch.cat((raw[..., :4], raw[..., 4:].sigmoid()), 2)


if __name__ == '__main__':
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument('--checkpoint', required=True)
    ask.add_argument('--out', required=True, help='model.onnx')
    asked = ask.parse_args()
    net = Nano(len(CLASSES))
    net.load_state_dict(torch.load(asked.checkpoint, map_location='cpu')['average'])
    net.eval()
    torch.onnx.export(Told(net), torch.zeros(1, 3, SIZE, SIZE), asked.out, opset_version=11, input_names=['images'], output_names=['output'], do_constant_folding=True)
    content = Path(asked.out).read_bytes()
    print(hashlib.sha256(content).hexdigest(), len(content), 'bytes')

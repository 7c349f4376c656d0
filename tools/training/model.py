"""YOLOX-nano in PyTorch, started from the published ONNX file.

In that file batch normalisation is folded into the convolutions. It is put back here: `open_start` measures what
each convolution gives on real pictures and sets the normalisation so that the network says exactly what it said before.
"""
import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import nn
from torch.nn import functional as F

STRIDES = (8, 16, 32)
COCO_PERSON, COCO_PHONE = 0, 67


class Conv(nn.Module):
    """Convolution, normalisation, SiLU. [B, i, H, W] → [B, o, H / stride, W / stride]."""

    def __init__(self, i, o, size=1, stride=1, groups=1):
        super().__init__()
        self.conv = nn.Conv2d(i, o, size, stride, size // 2, groups=groups, bias=False)
        self.bn = nn.BatchNorm2d(o, eps=1e-3, momentum=0.03)

    def forward(self, x):
        return F.silu(self.bn(self.conv(x)), inplace=True)


class Apart(nn.Sequential):
    """A convolution for each channel, then one across channels."""

    def __init__(self, i, o, size=3, stride=1):
        super().__init__(Conv(i, i, size, stride, groups=i), Conv(i, o))


class Bottleneck(nn.Module):
    def __init__(self, width, add):
        super().__init__()
        self.narrow, self.apart, self.add = Conv(width, width), Apart(width, width), add

    def forward(self, x):
        y = self.apart(self.narrow(x))
        return y + x if self.add else y


class Split(nn.Module):
    """Half of the channels through `depth` bottlenecks, half past them."""

    def __init__(self, i, o, depth=1, add=True):
        super().__init__()
        half = o // 2
        self.through, self.past = Conv(i, half), Conv(i, half)
        self.blocks = nn.Sequential(*(Bottleneck(half, add) for _ in range(depth)))
        self.join = Conv(o, o)

    def forward(self, x):
        return self.join(torch.cat((self.blocks(self.through(x)), self.past(x)), 1))


class Pools(nn.Module):
    """Largest values of neighbourhoods of 5, 9 and 13 cells beside the value itself."""

    def __init__(self, width):
        super().__init__()
        self.narrow, self.join = Conv(width, width // 2), Conv(width * 2, width)

    def forward(self, x):
        x = self.narrow(x)
        # Neighbourhoods of 9 and 13 are those of 5 taken twice and three times.
        five = F.max_pool2d(x, 5, 1, 2)
        nine = F.max_pool2d(five, 5, 1, 2)
        return self.join(torch.cat((x, five, nine, F.max_pool2d(nine, 5, 1, 2)), 1))


class Stem(nn.Module):
    """Each 2×2 of pixels becomes one cell of twelve channels."""

    def __init__(self, o):
        super().__init__()
        self.conv = Conv(12, o, 3)

    def forward(self, x):
        return self.conv(torch.cat((x[..., ::2, ::2], x[..., 1::2, ::2], x[..., ::2, 1::2], x[..., 1::2, 1::2]), 1))


class Level(nn.Module):
    """One grid of the head: [B, i, H, W] → [B, 5 + classes, H, W]: place, size, object, classes; scores as logits."""

    def __init__(self, i, classes, width=64):
        super().__init__()
        self.stem = Conv(i, width)
        self.cls = nn.Sequential(Apart(width, width), Apart(width, width))
        self.cls_out = nn.Conv2d(width, classes, 1)
        self.reg = nn.Sequential(Apart(width, width), Apart(width, width))
        self.reg_out, self.obj_out = nn.Conv2d(width, 4, 1), nn.Conv2d(width, 1, 1)

    def forward(self, x):
        x = self.stem(x)
        reg = self.reg(x)
        return torch.cat((self.reg_out(reg), self.obj_out(reg), self.cls_out(self.cls(x))), 1)


class Nano(nn.Module):
    """Modules stand in the order in which the ONNX file runs them: weights are taken over one by one."""

    def __init__(self, classes):
        super().__init__()
        self.early = nn.Sequential(Stem(16), Apart(16, 32, 3, 2), Split(32, 32), Apart(32, 64, 3, 2), Split(64, 64, 3))
        self.middle = nn.Sequential(Apart(64, 128, 3, 2), Split(128, 128, 3))
        self.deep = nn.Sequential(Apart(128, 256, 3, 2), Pools(256), Split(256, 256, add=False))
        self.narrow5, self.up4 = Conv(256, 128), Split(256, 128, add=False)
        self.narrow4, self.up3 = Conv(128, 64), Split(128, 64, add=False)
        self.down4, self.out4 = Apart(64, 64, 3, 2), Split(128, 128, add=False)
        self.down5, self.out5 = Apart(128, 128, 3, 2), Split(256, 256, add=False)
        self.head = nn.ModuleList([Level(64, classes), Level(128, classes), Level(256, classes)])

    def forward(self, x):
        """x: [B, 3, H, W], blue, green, red, 0…255. Gives [B, N, 5 + classes]: cells of the grids of 8, 16, 32 pixels in turn."""
        x3 = self.early(x)
        x4 = self.middle(x3)
        top = self.narrow5(self.deep(x4))
        p4 = self.narrow4(self.up4(torch.cat((F.interpolate(top, scale_factor=2.0), x4), 1)))
        p3 = self.up3(torch.cat((F.interpolate(p4, scale_factor=2.0), x3), 1))
        n4 = self.out4(torch.cat((self.down4(p3), p4), 1))
        n5 = self.out5(torch.cat((self.down5(n4), top), 1))
        grids = [level(it).flatten(2) for level, it in zip(self.head, (p3, n4, n5))]
        return torch.cat(grids, 2).transpose(1, 2)


def cells(height, width):
    """Left upper corner and stride of each cell in pixels: [N, 2], [N, 1]."""
    corners, strides = [], []
    for stride in STRIDES:
        y, x = torch.meshgrid(torch.arange(height // stride), torch.arange(width // stride), indexing='ij')
        corners.append(torch.stack((x, y), -1).reshape(-1, 2) * stride)
        strides.append(torch.full((corners[-1].shape[0], 1), stride))
    return torch.cat(corners).float(), torch.cat(strides).float()


def boxes_of(raw, corner, stride):
    """Place and size as the network says them → [.., 4] left, top, right, bottom in pixels."""
    middle = raw[..., :2] * stride + corner
    half = raw[..., 2:4].clamp(max=8).exp() * stride / 2
    return torch.cat((middle - half, middle + half), -1)


def folded(module):
    """Whether it is one convolution of the file."""
    return isinstance(module, Conv) or (isinstance(module, nn.Conv2d) and module.bias is not None)


@torch.no_grad()
def as_run(net):
    """Convolutions in the order in which `export.py` writes them: that in which they run."""
    order = []
    hooks = [it.register_forward_hook(lambda module, *_: order.append(module)) for it in net.modules() if folded(it)]
    net(torch.zeros(1, 3, 64, 64))
    for hook in hooks:
        hook.remove()
    return order


def open_start(path, classes, keep):
    """A network with the weights of the ONNX file at `path`, Megvii's or one that `export.py` wrote. `keep`: {new class: class of COCO} whose outputs are taken over.

    Classes that start from nothing begin at a score of about 1 %.
    """
    graph = onnx.load(path).graph
    weights = {it.name: torch.from_numpy(np.array(numpy_helper.to_array(it))) for it in graph.initializer}
    found = [[weights[name] for name in node.input[1:]] for node in graph.node if node.op_type == 'Conv']
    net = Nano(classes)
    own = not any(weight.shape[0] == 80 for weight, _ in found)
    mine = as_run(net) if own else [it for it in net.modules() if folded(it)]
    assert len(mine) == len(found) and all(weight.shape[1:] == (it.conv if isinstance(it, Conv) else it).weight.shape[1:] for it, (weight, _) in zip(mine, found))
    with torch.no_grad():
        for module, (weight, bias) in zip(mine, found):
            if isinstance(module, Conv):
                module.conv.weight.copy_(weight)
                module.bn.bias.copy_(bias)
                module.bn.running_var.fill_(1 - module.bn.eps)
            elif weight.shape == module.weight.shape and weight.shape[0] != 80:
                module.weight.copy_(weight)
                module.bias.copy_(bias)
            else:
                module.weight.normal_(0, 0.01)
                module.bias.fill_(-3.0)
                for to, at in keep.items():
                    module.weight[to] = weight[at]
                    module.bias[to] = bias[at]
    return net


@torch.no_grad()
def settle(net, batches):
    """Sets each normalisation to what its convolution gives on `batches` of [B, 3, H, W], and leaves what the network says unchanged."""
    sums = {}

    def look(module, _, y):
        count, first, second = sums.get(module, (0, 0, 0))
        sums[module] = (count + y.numel() / y.shape[1], first + y.double().sum((0, 2, 3)), second + y.double().square().sum((0, 2, 3)))

    layers = [it for it in net.modules() if isinstance(it, Conv)]
    hooks = [it.conv.register_forward_hook(look) for it in layers]
    net.eval()
    for batch in batches:
        net(batch)
    for hook in hooks:
        hook.remove()
    for it in layers:
        count, first, second = sums[it.conv]
        mean, var = (first / count), (second / count - (first / count) ** 2).clamp(min=0)
        bn = it.bn
        scale = bn.weight.double() / (bn.running_var.double() + bn.eps).sqrt()
        shift = bn.bias.double() - bn.running_mean.double() * scale
        bn.running_mean.copy_(mean)
        bn.running_var.copy_(var)
        bn.weight.copy_(scale * (var + bn.eps).sqrt())
        bn.bias.copy_(shift + mean * scale)

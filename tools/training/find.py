"""From what the network says to boxes, as the recognition worker does it: a cell has one class, its surest; overlaps of one class go."""
import cv2
import numpy as np
import torch

from model import boxes_of, cells

SIZE, PAD = 416, 114


def fit(pixels, size=SIZE):
    """The picture in the left upper corner of [size, size, 3], grey around it; and how much smaller it became."""
    scale = min(size / pixels.shape[0], size / pixels.shape[1])
    height, width = (min(size, max(2, round(side * scale / 2) * 2)) for side in pixels.shape[:2])
    canvas = np.full((size, size, 3), PAD, np.uint8)
    canvas[:height, :width] = cv2.resize(pixels, (width, height), interpolation=cv2.INTER_LINEAR)
    return canvas, (width / pixels.shape[1], height / pixels.shape[0])


def tensor(canvases):
    """[B, H, W, 3] bytes → [B, 3, H, W] floats."""
    return torch.from_numpy(np.ascontiguousarray(np.stack(canvases).transpose(0, 3, 1, 2))).float()


def overlaps(one, others):
    """Shares of one box [4] with others [N, 4]."""
    low, high = np.maximum(one[:2], others[:, :2]), np.minimum(one[2:], others[:, 2:])
    both = np.clip(high - low, 0, None).prod(1)
    return both / ((one[2:] - one[:2]).prod() + (others[:, 2:] - others[:, :2]).prod(1) - both + 1e-9)


@torch.no_grad()
def find(net, pictures, least=0.02, overlap=0.45, batch=16):
    """For each picture [N, 6]: left, top, right, bottom as shares of it, score, class; surest first."""
    net.eval()
    corner, stride = cells(SIZE, SIZE)
    told = []
    for begin in range(0, len(pictures), batch):
        some = [fit(it) for it in pictures[begin:begin + batch]]
        raw = net(tensor([canvas for canvas, _ in some]))
        scores = raw[..., 4:5].sigmoid() * raw[..., 5:].sigmoid()
        best, kinds = scores.max(2)
        boxes = boxes_of(raw, corner, stride)
        for nth, (_, (wide, high)) in enumerate(some):
            height, width = pictures[begin + nth].shape[:2]
            keep = best[nth] >= least
            rows = torch.cat((boxes[nth][keep], best[nth][keep, None], kinds[nth][keep, None].float()), 1).numpy()
            rows[:, :4] = np.clip(rows[:, :4] / np.array((wide * width, high * height) * 2), 0, 1)
            rows = rows[rows[:, 4].argsort()[::-1]]
            kept = []
            while len(rows):
                first, rows = rows[0], rows[1:]
                kept.append(first)
                rows = rows[(rows[:, 5] != first[5]) | (overlaps(first[:4], rows[:, :4]) <= overlap)]
            told.append(np.array(kept).reshape(-1, 6))
    return told

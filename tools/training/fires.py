"""Fires laid into pictures without any: drawn ones and ones cut out of the fire set, near and far; and what is bright but no fire.

The fires of the set burn in about a dozen videos, most of them near. What is laid here teaches nothing about how a fire grows, only how it
looks: bright tongues from white to red, rising, over anything, at any size.
"""
import cv2
import numpy as np

from find import PAD
from sets import ID

LEAST_FIRE = 6  # pixels, the longer side
ONLY_FIRE = np.uint16((1 << ID['flame']))


def cloud(chance, high, wide, coarse=3, octaves=4):
    """Noise of several sizes, 0…1. [high, wide]"""
    total, weight, sums = np.zeros((high, wide), np.float32), 1.0, 0.0
    for octave in range(octaves):
        cells = coarse * 2 ** octave
        grid = chance.random((cells + 1, max(2, round(cells * wide / high)) + 1)).astype(np.float32)
        total += weight * cv2.resize(grid, (wide, high), interpolation=cv2.INTER_CUBIC)
        sums, weight = sums + weight, weight * 0.55
    return np.clip(total / sums, 0, 1)


# Heat, then blue, green, red: from the edge of a flame to its core.
COLOURS = np.array([(0.0, 10, 25, 110), (0.25, 15, 60, 205), (0.5, 30, 135, 250), (0.75, 90, 215, 255), (1.0, 225, 250, 255)], np.float32)


def drawn(chance):
    """A flame of several tongues: pixels [H, W, 3], how much they cover [H, W] 0…1."""
    high, wide = 128, int(128 * chance.uniform(0.45, 1.6))
    up = np.linspace(1, 0, high, dtype=np.float32)[:, None]  # 1 at the top
    across = np.linspace(-1, 1, wide, dtype=np.float32)[None, :]
    sway = (cloud(chance, high, wide, 2, 3) - 0.5) * chance.uniform(0.6, 1.8) * up
    heat = np.zeros((high, wide), np.float32)
    for _ in range(int(chance.integers(1, 6))):
        middle, tall, broad = chance.uniform(-0.6, 0.6), chance.uniform(0.45, 1.0), chance.uniform(0.15, 0.5)
        rest = np.clip(1 - up / tall, 0, 1)
        heat = np.maximum(heat, 1.5 * rest ** chance.uniform(0.35, 0.8) - np.abs(across + sway - middle * (1 - 0.5 * up)) / broad)
    heat = heat - cloud(chance, high, wide, 4, 4) * chance.uniform(0.5, 1.1) + chance.uniform(0.0, 0.35)
    heat *= np.clip((1 - np.abs(across)) * 8, 0, 1) * np.clip((1 - up) * 10, 0, 1)
    cover = np.clip(heat / chance.uniform(0.12, 0.5), 0, 1)
    shade = np.clip(heat * chance.uniform(0.45, 1.8) + chance.uniform(-0.1, 0.2), 0, 1)
    pixels = np.stack([np.interp(shade, COLOURS[:, 0], COLOURS[:, it]) for it in (1, 2, 3)], -1)
    return pixels.astype(np.float32), cover


def matte(pixels):
    """How much of each pixel burns: warm and bright, or white beside warm. [H, W] 0…1"""
    part = pixels.astype(np.float32) / 255
    blue, green, red = part[..., 0], part[..., 1], part[..., 2]
    warm = np.clip((red - blue - 0.15) / 0.25, 0, 1) * np.clip((red - 0.45) / 0.25, 0, 1) * (red >= green - 0.02)
    near = cv2.GaussianBlur(warm, (0, 0), max(1.0, pixels.shape[0] / 12))
    white = np.clip((np.minimum(red, green) - 0.8) / 0.15, 0, 1) * np.clip(3 * near - 0.3, 0, 1)
    edge = np.minimum(1, cv2.distanceTransform(np.pad(np.ones(warm.shape, np.uint8), 1), cv2.DIST_L2, 3)[1:-1, 1:-1] / max(2.0, min(warm.shape) / 8))
    return cv2.GaussianBlur(np.maximum(warm, white), (0, 0), 0.8) * edge


def cut_out(pictures):
    """Flames of the set that stand out from what is behind them."""
    cuts = []
    for it in pictures:
        for box, kind in zip(it.boxes, it.kinds):
            left, top, right, bottom = (int(value) for value in box)
            pixels = it.pixels[max(0, top):bottom + 1, max(0, left):right + 1]
            if kind != ID['flame'] or min(pixels.shape[:2]) < 16:
                continue
            cover = matte(pixels)
            if 0.2 < cover.mean() < 0.75:
                cuts.append((pixels.astype(np.float32), cover))
    return cuts


def between(chance, low, high):
    """Evenly on a logarithmic scale: as often half as twice."""
    return float(np.exp(chance.uniform(np.log(low), np.log(high))))


def place(canvas, chance, pixels, cover, longest):
    """Lays it somewhere, and gives the box of what can be seen of it, or nothing."""
    scale = longest / max(cover.shape)
    wide, high = (max(4, round(side * scale)) for side in (cover.shape[1], cover.shape[0]))
    pixels, cover = cv2.resize(pixels, (wide, high), interpolation=cv2.INTER_AREA), cv2.resize(cover, (wide, high), interpolation=cv2.INTER_AREA)
    if chance.random() < 0.5:
        pixels, cover = pixels[:, ::-1], cover[:, ::-1]
    for _ in range(6):
        x, y = int(chance.uniform(0, max(1, canvas.size - wide))), int(chance.uniform(0, max(1, canvas.size - high)))
        if (canvas.pixels[y:y + high, x:x + wide] != PAD).mean() > 0.7:  # on a picture, not beside it
            break
    pixels, cover = pixels[:canvas.size - y, :canvas.size - x], cover[:canvas.size - y, :canvas.size - x]
    under = canvas.pixels[y:y + cover.shape[0], x:x + cover.shape[1]].astype(np.float32)
    canvas.pixels[y:y + cover.shape[0], x:x + cover.shape[1]] = np.clip(under * (1 - cover[..., None]) + pixels * cover[..., None], 0, 255).astype(np.uint8)
    rows, columns = np.nonzero(cover.max(1) > 0.3)[0], np.nonzero(cover.max(0) > 0.3)[0]
    if len(rows) == 0 or len(columns) == 0:
        return None
    return np.array((x + columns[0], y + rows[0], x + columns[-1] + 1, y + rows[-1] + 1), np.float32)


def glow(canvas, chance, box):
    """Light on what stands around a fire."""
    middle, reach = ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2), max(box[2:] - box[:2]) * chance.uniform(0.7, 1.8)
    y, x = np.mgrid[0:canvas.size, 0:canvas.size].astype(np.float32)
    light = np.exp(-((x - middle[0]) ** 2 + (y - middle[1]) ** 2) / (2 * reach ** 2))[..., None] * chance.uniform(0.0, 0.35)
    canvas.pixels = np.clip(canvas.pixels + light * np.array((20, 90, 190), np.float32), 0, 255).astype(np.uint8)


def smoke_over(canvas, chance, box):
    """Smoke above a fire: nobody says where it ends, so what it covers is unknown for smoke."""
    wide, high = int((box[2] - box[0]) * chance.uniform(1, 2.5)) + 8, int((box[3] - box[1]) * chance.uniform(0.8, 2.5)) + 8
    x, y = int((box[0] + box[2] - wide) / 2), int(box[1] + (box[3] - box[1]) * 0.4 - high)
    left, top, right, bottom = max(0, x), max(0, y), min(canvas.size, x + wide), min(canvas.size, y + high)
    if right - left < 8 or bottom - top < 8:
        return
    up = np.abs(np.linspace(-1, 1, wide, dtype=np.float32))[None, :]
    cover = np.clip(cloud(chance, high, wide, 3, 4) * 1.6 - 0.35 - up ** 2 * 0.6, 0, 1) * chance.uniform(0.4, 1.0)
    cover *= np.clip(np.minimum(np.linspace(0, 5, high), np.linspace(5, 0, high)), 0, 1).astype(np.float32)[:, None]
    cover = cover[top - y:bottom - y, left - x:right - x, None]
    shade = chance.uniform(15, 200) * (0.7 + 0.6 * cloud(chance, bottom - top, right - left, 4, 3))[..., None]
    canvas.pixels[top:bottom, left:right] = np.clip(canvas.pixels[top:bottom, left:right] * (1 - cover) + shade * cover, 0, 255).astype(np.uint8)
    canvas.unknown((left, top, right, bottom), ID['smoke'])


def lay_fire(canvas, chance, cuts):
    cut = len(cuts) > 0 and chance.random() < 0.4
    pixels, cover = cuts[int(chance.integers(len(cuts)))] if cut else drawn(chance)
    box = place(canvas, chance, pixels, cover, max(LEAST_FIRE, canvas.size * between(chance, 0.025, 0.6)))
    if box is None or (box[2:] - box[:2]).max() < LEAST_FIRE or (box[2:] - box[:2]).min() < 3:
        return
    if chance.random() < 0.5:
        glow(canvas, chance, box)
    if chance.random() < 0.35:
        smoke_over(canvas, chance, box)
    # What it hides is nobody's fault.
    for nth, (other, kind) in enumerate(zip(list(canvas.boxes), list(canvas.kinds))):
        seen = np.minimum(box[2:], other[2:]) - np.maximum(box[:2], other[:2])
        if (seen > 0).all() and seen.prod() > 0.4 * (other[2:] - other[:2]).prod():
            canvas.unknown(other, kind)
            canvas.boxes[nth] = None
    kept = [(other, kind) for other, kind in zip(canvas.boxes, canvas.kinds) if other is not None]
    canvas.boxes, canvas.kinds = [it for it, _ in kept] + [box], [it for _, it in kept] + [ID['flame']]


def lay_no_fire(canvas, chance, take):
    """Lamps, and pieces of other pictures with the edges of a laid fire: neither burns."""
    for _ in range(int(chance.integers(1, 4))):
        if chance.random() < 0.5:
            side = int(chance.integers(24, 64))
            y, x = np.mgrid[-1:1:side * 1j, -1:1:side * 1j].astype(np.float32)
            cover = np.exp(-(x ** 2 + y ** 2) * chance.uniform(3, 14))
            colour = np.array([(40, 140, 255), (60, 60, 255), (230, 250, 255), (120, 210, 255), (60, 230, 240)], np.float32)[int(chance.integers(5))]
            pixels = np.clip(colour + cover[..., None] * chance.uniform(0, 120), 0, 255)
            place(canvas, chance, pixels.astype(np.float32), np.clip(cover * chance.uniform(1, 1.6), 0, 1), canvas.size * between(chance, 0.02, 0.2))
            continue
        other = take()
        if other.of == 'fire':
            continue
        pixels, (_, cover) = other.pixels, drawn(chance)
        high, wide = (min(side, int(chance.integers(40, 160))) for side in pixels.shape[:2])
        top, left = int(chance.integers(0, pixels.shape[0] - high + 1)), int(chance.integers(0, pixels.shape[1] - wide + 1))
        box = place(canvas, chance, pixels[top:top + high, left:left + wide].astype(np.float32), cv2.resize(cover, (wide, high)), canvas.size * between(chance, 0.04, 0.35))
        if box is not None:
            cells = (box / 8).astype(int)
            canvas.known[cells[1]:cells[3] + 1, cells[0]:cells[2] + 1] &= ONLY_FIRE

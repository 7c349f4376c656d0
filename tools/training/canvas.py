"""What the network is shown: one picture or a mosaic of four, nearer and further away, darker, blurred, badly compressed."""
import cv2
import numpy as np

from find import PAD
from fires import between, lay_fire, lay_no_fire
from sets import ALL, ID, KNOWN

CELL = 8  # pixels: what is known is noted for each of these
LEAST = 3  # pixels: lower or narrower boxes teach nothing
CUT = 0.35  # of a box: where less of it is left, nobody can say what it is


class Canvas:
    """`pixels` [S, S, 3]; `known` [S/8, S/8], a bit for each class whose absence here can be believed; boxes and kinds."""

    def __init__(self, size):
        self.size = size
        self.pixels = np.full((size, size, 3), PAD, np.uint8)
        self.known = np.full((size // CELL, size // CELL), ALL, np.uint16)
        self.boxes, self.kinds = [], []

    def unknown(self, box, kind):
        left, top, right, bottom = (int(it // CELL) for it in box)
        self.known[max(0, top):bottom + 1, max(0, left):right + 1] &= np.uint16(ALL ^ (1 << int(kind)))

    def lay(self, picture, chance, area, scale):
        """Lays `picture`, made `scale` times as large, somewhere over `area` (left, top, right, bottom) and cuts what hangs over."""
        pixels, boxes = picture.pixels, picture.boxes.copy()
        unsure = picture.unsure.copy()
        high, wide = max(8, round(pixels.shape[0] * scale)), max(8, round(pixels.shape[1] * scale * between(chance, 0.85, 1.18)))
        stretch = np.array((wide / pixels.shape[1], high / pixels.shape[0]) * 2, np.float32)
        pixels = cv2.resize(pixels, (wide, high), interpolation=cv2.INTER_AREA if scale < 0.7 else cv2.INTER_LINEAR)
        boxes, unsure = boxes * stretch, unsure * stretch
        if chance.random() < 0.5:
            pixels = pixels[:, ::-1]
            boxes[:, [0, 2]], unsure[:, [0, 2]] = wide - boxes[:, [2, 0]], wide - unsure[:, [2, 0]]
        left, top, right, bottom = area
        # Where it is smaller than the area it lies anywhere in it, where it is larger any part of it shows.
        x = left + int(chance.uniform(min(0, right - left - wide), max(0, right - left - wide) + 1))
        y = top + int(chance.uniform(min(0, bottom - top - high), max(0, bottom - top - high) + 1))
        x0, y0, x1, y1 = max(left, x), max(top, y), min(right, x + wide), min(bottom, y + high)
        self.pixels[y0:y1, x0:x1] = pixels[y0 - y:y1 - y, x0 - x:x1 - x]
        self.known[-(-y0 // CELL):-(-y1 // CELL), -(-x0 // CELL):-(-x1 // CELL)] = KNOWN[picture.of]
        move, window = np.array((x, y) * 2, np.float32), np.array((x0, y0, x1, y1), np.float32)
        for box in unsure + move:
            self.unknown(np.clip(box, window[[0, 1, 0, 1]], window[[2, 3, 2, 3]]), ID['person'])
        for box, kind in zip(boxes + move, picture.kinds):
            seen = np.clip(box, window[[0, 1, 0, 1]], window[[2, 3, 2, 3]])
            before, left_over = (box[2:] - box[:2]).prod(), (seen[2:] - seen[:2]).prod()
            if left_over <= 0:
                continue
            if left_over < CUT * before or (seen[2:] - seen[:2]).min() < LEAST:
                self.unknown(seen, kind)
            else:
                self.boxes.append(seen)
                self.kinds.append(int(kind))


def spoil(pixels, chance):
    """Light, colour, blur, noise and compression of bad cameras. [H, W, 3] bytes."""
    if chance.random() < 0.8:
        hsv = cv2.cvtColor(pixels, cv2.COLOR_BGR2HSV).astype(np.int16)
        hsv[..., 0] = (hsv[..., 0] + int(chance.integers(-6, 7))) % 180
        hsv[..., 1] = np.clip(hsv[..., 1] * chance.uniform(0.5, 1.4), 0, 255)
        hsv[..., 2] = np.clip(hsv[..., 2] * chance.uniform(0.6, 1.4), 0, 255)
        pixels = cv2.cvtColor(hsv.astype(np.uint8), cv2.COLOR_HSV2BGR)
    if chance.random() < 0.12:  # night: dark, grey and noisy
        table = (255 * (np.arange(256) / 255) ** chance.uniform(1.2, 2.2) * chance.uniform(0.35, 0.9)).astype(np.uint8)
        pixels = cv2.LUT(pixels, table)
        if chance.random() < 0.5:
            pixels = cv2.cvtColor(cv2.cvtColor(pixels, cv2.COLOR_BGR2GRAY), cv2.COLOR_GRAY2BGR)
        noise = np.empty(pixels.shape, np.int16)
        cv2.randn(noise, 0, chance.uniform(2, 10))
        pixels = np.clip(pixels + noise, 0, 255).astype(np.uint8)
    if chance.random() < 0.15:
        pixels = cv2.GaussianBlur(pixels, (0, 0), chance.uniform(0.4, 1.5))
    elif chance.random() < 0.08:  # moved while it was taken
        length = int(chance.integers(3, 9))
        kernel = np.zeros((length, length), np.float32)
        kernel[length // 2] = 1 / length
        pixels = cv2.filter2D(pixels, -1, kernel if chance.random() < 0.7 else kernel.T)
    if chance.random() < 0.3:
        pixels = cv2.imdecode(cv2.imencode('.jpg', pixels, (cv2.IMWRITE_JPEG_QUALITY, int(chance.integers(25, 80))))[1], cv2.IMREAD_COLOR)
    return pixels


def fitting(picture, size):
    return size / max(picture.pixels.shape[:2])


def one(take, chance, size, far):
    """`take()` draws a picture. `far`: how small a picture may become."""
    canvas, picture = Canvas(size), take()
    canvas.lay(picture, chance, (0, 0, size, size), fitting(picture, size) * (between(chance, 0.85, 1.5) if chance.random() < 0.7 else between(chance, far, 0.9)))
    return canvas


def four(take, chance, size, far):
    canvas = Canvas(size)
    x, y = (int(size * chance.uniform(0.35, 0.65)) // CELL * CELL for _ in range(2))
    for area in ((0, 0, x, y), (x, 0, size, y), (0, y, x, size), (x, y, size, size)):
        picture = take()
        canvas.lay(picture, chance, area, fitting(picture, size) * between(chance, far, 0.95))
    return canvas


def draw(take, chance, size, mosaic=0.5, far=0.3, fires=0.0, cuts=()):
    """[S, S, 3] bytes, [S/8, S/8] bits, boxes [N, 4], kinds [N]. `fires`: how often a fire is laid in; `cuts`: flames to lay besides drawn ones."""
    canvas = (four if chance.random() < mosaic else one)(take, chance, size, far)
    # As often something of the same brightness and edges that is none.
    for lay, what in ((lay_no_fire, take), (lay_fire, cuts)):
        if chance.random() < fires:
            lay(canvas, chance, what)
    return spoil(canvas.pixels, chance), canvas.known, np.array(canvas.boxes, np.float32).reshape(-1, 4), np.array(canvas.kinds, np.int64)

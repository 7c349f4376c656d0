"""The sets of pictures: which classes each one shows, and of which classes its silence can be believed."""
import json
from pathlib import Path

import cv2
import numpy as np

CLASSES = ('person', 'helmet', 'no_helmet', 'vest', 'no_vest', 'flame', 'smoke', 'cigarette', 'phone')
ID = {name: nth for nth, name in enumerate(CLASSES)}

LABELLED = {
    'ppe': ('person', 'helmet', 'no_helmet', 'vest', 'no_vest'),
    'fire': ('flame', 'smoke'),
    'cigarette': ('cigarette',),
    'phone': ('phone',),
}
# Not labelled, but so rare in these pictures that nothing labelled means that nothing is there.
# People are labelled by the start model (persons.py); bare heads and plain clothes are everywhere and stay unknown.
ABSENT = {
    'ppe': ('flame', 'smoke', 'cigarette', 'phone'),
    'fire': ('person', 'cigarette', 'phone', 'helmet', 'vest'),
    'cigarette': ('person', 'flame', 'smoke', 'helmet', 'vest', 'phone'),
    'phone': ('person', 'flame', 'smoke', 'helmet', 'vest', 'cigarette'),
}
LONGEST = 480  # pixels: pictures are kept in memory no larger than this


def bits(names):
    return sum(1 << ID[name] for name in names)


KNOWN = {name: bits(LABELLED[name] + ABSENT[name]) for name in LABELLED}
ALL = bits(CLASSES)


class Picture:
    """`pixels` [H, W, 3] blue, green, red. `boxes` [N, 4] left, top, right, bottom in pixels, `kinds` [N].

    `unsure` [M, 4]: where somebody may stand whom nobody labelled.
    """

    def __init__(self, name, of, pixels, boxes, kinds, unsure):
        self.name, self.of, self.pixels, self.boxes, self.kinds, self.unsure = name, of, pixels, boxes, kinds, unsure


def labels_of(path):
    rows = [line.split() for line in path.read_text().splitlines() if line.strip()]
    if not rows:
        return np.zeros((0, 4), np.float32), np.zeros(0, np.int64)
    values = np.array([[float(it) for it in row[1:5]] for row in rows], np.float32)
    half = values[:, 2:] / 2
    return np.concatenate((values[:, :2] - half, values[:, :2] + half), 1), np.array([int(row[0]) for row in rows])


def read_set(root, of, part, longest=LONGEST, persons=None, heads=None):
    """All pictures of `root/of/part`. `persons`: what persons.py wrote, {picture: {sure: boxes, unsure: boxes}} as shares. `heads`: what heads.py wrote, {picture: boxes}."""
    pictures = []
    for path in sorted((Path(root) / of / part).glob('*.jpg')):
        pixels = cv2.imread(str(path))
        scale = min(1.0, longest / max(pixels.shape[:2]))
        if scale < 1:
            pixels = cv2.resize(pixels, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
        boxes, kinds = labels_of(path.with_suffix('.txt'))
        found = (persons or {}).get(path.stem, {'sure': [], 'unsure': []})
        sure = np.array(found['sure'], np.float32).reshape(-1, 4)
        unsure = np.array(found['unsure'], np.float32).reshape(-1, 4)
        bare = np.array((heads or {}).get(path.stem, []), np.float32).reshape(-1, 4)
        size = np.array((pixels.shape[1], pixels.shape[0]) * 2, np.float32)
        boxes = np.concatenate((boxes, sure, bare)) * size
        kinds = np.concatenate((kinds, np.full(len(sure), ID['person']), np.full(len(bare), ID['no_helmet'])))
        pictures.append(Picture(path.stem, of, pixels, boxes, kinds, unsure * size))
    return pictures


def read_all(root, part, persons_file=None, heads_file=None):
    persons, heads = (json.loads(Path(file).read_text()) if file else {} for file in (persons_file, heads_file))
    return {of: read_set(root, of, part, persons=persons, heads=heads) for of in LABELLED}

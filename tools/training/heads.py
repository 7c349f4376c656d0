"""Writes where faces look out of portraits: heads without a helmet, as the set of work labels them (from the brow up).

OpenCV's cascade of frontal faces says where; a cap counts as bare, as it does in the set of work. Heads that it does not find stay unknown.
"""
import argparse
import json
from pathlib import Path

import cv2

# From the box of a face to that of the upper head, in shares of the face.
LEFT, TOP, RIGHT, BOTTOM = -0.06, -0.34, 1.06, 0.48
LEAST = 0.08  # of the picture's height


def heads_of(cascade, pixels):
    grey = cv2.equalizeHist(cv2.cvtColor(pixels, cv2.COLOR_BGR2GRAY))
    high, wide = grey.shape
    least = max(20, int(high * LEAST))
    found = cascade.detectMultiScale(grey, 1.1, 8, minSize=(least, least))
    boxes = [(x + LEFT * w, y + TOP * h, x + RIGHT * w, y + BOTTOM * h) for x, y, w, h in found]
    return [[max(0, left) / wide, max(0, top) / high, min(wide, right) / wide, min(high, bottom) / high] for left, top, right, bottom in boxes]


def main():
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument('--data', required=True)
    ask.add_argument('--cascade', default='/usr/share/opencv4/haarcascades/haarcascade_frontalface_alt2.xml')
    ask.add_argument('--out', required=True)
    asked = ask.parse_args()
    cascade, heads = cv2.CascadeClassifier(asked.cascade), {}
    for of in ('cigarette', 'phone'):
        for path in sorted((Path(asked.data) / of / 'train').glob('*.jpg')):
            found = heads_of(cascade, cv2.imread(str(path)))
            if found:
                heads[path.stem] = found
    Path(asked.out).write_text(json.dumps(heads))
    print(len(heads), 'pictures,', sum(len(it) for it in heads.values()), 'heads')


if __name__ == '__main__':
    main()

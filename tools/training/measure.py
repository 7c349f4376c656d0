"""A quick look while training: AP50 of each class and false alarms on sets that do not show it. What is published is measured by tools/evaluate-model.ts."""
import numpy as np

from find import find, overlaps
from sets import CLASSES, ID, LABELLED


def average_precision(hits, scores, truths):
    """Area under the precision curve made falling, over all points of recall."""
    if not truths:
        return float('nan')
    order = np.argsort(-np.array(scores), kind='stable')
    right = np.cumsum(np.array(hits, float)[order])
    recall, precision = right / truths, right / np.arange(1, len(order) + 1)
    precision = np.maximum.accumulate(precision[::-1])[::-1] if len(order) else precision
    return float(np.sum(np.diff(np.concatenate(([0.0], recall))) * precision))


def measure(net, sets):
    """{class: (AP50, true boxes, {score: share of pictures of other sets with a false alarm})}."""
    told = {of: find(net, [it.pixels for it in pictures]) for of, pictures in sets.items()}
    result = {}
    for kind, name in enumerate(CLASSES):
        hits, scores, truths = [], [], 0
        for of, pictures in sets.items():
            if name not in LABELLED[of]:
                continue
            for picture, rows in zip(pictures, told[of]):
                size = np.array((picture.pixels.shape[1], picture.pixels.shape[0]) * 2)
                left = [box / size for box, it in zip(picture.boxes, picture.kinds) if it == kind]
                truths += len(left)
                for row in rows[rows[:, 5] == kind]:
                    shares = overlaps(row[:4], np.array(left).reshape(-1, 4))
                    best = int(shares.argmax()) if len(left) else -1
                    hit = best >= 0 and shares[best] >= 0.5
                    if hit:
                        left.pop(best)
                    hits.append(hit)
                    scores.append(row[4])
        others = [rows for of in sets if name not in LABELLED[of] for rows in told[of]]
        tops = np.array([max([row[4] for row in rows if row[5] == kind], default=0.0) for rows in others])
        result[name] = (average_precision(hits, scores, truths), truths, {at: float((tops >= at).mean()) for at in (0.3, 0.4, 0.5)})
    return result


def table(result):
    return '  ' + '; '.join(f'{name} {ap:.3f} (false {"/".join(f"{100 * it:.1f}" for it in false.values())} %)' for name, (ap, _, false) in result.items())

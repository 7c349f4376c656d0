"""People in sets that do not label them, as the start model sees them: sure (score of 0.55 and more) and unsure (0.15 and more)."""
import argparse
import json

import torch

from find import find
from model import COCO_PERSON, open_start
from sets import LABELLED, read_set

SURE, UNSURE = 0.55, 0.15

if __name__ == '__main__':
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument('--start', required=True)
    ask.add_argument('--data', required=True)
    ask.add_argument('--out', required=True)
    asked = ask.parse_args()
    torch.set_num_threads(2)
    net = open_start(asked.start, 80, {it: it for it in range(80)})
    told = {}
    for of in LABELLED:
        if 'person' in LABELLED[of]:
            continue
        pictures = read_set(asked.data, of, 'train')
        for picture, rows in zip(pictures, find(net, [it.pixels for it in pictures], UNSURE)):
            rows = [row for row in rows if row[5] == COCO_PERSON]
            told[picture.name] = {
                'sure': [[float(it) for it in row[:4]] for row in rows if row[4] >= SURE],
                'unsure': [[float(it) for it in row[:4]] for row in rows if row[4] < SURE],
            }
        print(of, sum(len(told[it.name]['sure']) for it in pictures), 'sure', sum(len(told[it.name]['unsure']) for it in pictures), 'unsure', flush=True)
    with open(asked.out, 'w') as file:
        json.dump(told, file)

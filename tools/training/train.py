"""Trains the nine classes. One line for each epoch; after each epoch a checkpoint, from which it goes on when it is started again.

Several processes of one thread each (`--parts 2 --part 0`, `--parts 2 --part 1`) draw pictures of their own and take the mean of their weights
after each epoch: on shared processors that is faster than threads that wait for each other at every layer.
"""
import argparse
import copy
import math
import time
from pathlib import Path

import cv2
import numpy as np
import torch
from torch.utils.data import DataLoader, Dataset

from canvas import draw
from find import tensor
from fires import cut_out
from losses import loss
from measure import measure, table
from model import COCO_PERSON, COCO_PHONE, cells, open_start, settle
from sets import CLASSES, ID, read_all

# How often a picture of a set is drawn, and how much more often one that shows a rare class.
SHARE = {'ppe': 0.40, 'fire': 0.22, 'cigarette': 0.24, 'phone': 0.14}
RARE = {('ppe', ID['no_helmet']): 4.0}


class Draws(Dataset):
    """Endless canvases in a fixed order: the nth is the same whenever it is asked for."""

    def __init__(self, sets, seed, begin, count, size, mosaic, far, fires):
        self.pictures = [it for some in sets.values() for it in some]
        weight = np.array([SHARE[it.of] / len(sets[it.of]) * max([1.0, *(RARE.get((it.of, int(kind)), 1.0) for kind in it.kinds)]) for it in self.pictures])
        self.sums = np.cumsum(weight / weight.sum())
        self.seed, self.begin, self.count, self.size, self.mosaic, self.far, self.fires = seed, begin, count, size, mosaic, far, fires
        self.cuts = cut_out(sets['fire']) if fires > 0 else []

    def __len__(self):
        return self.count

    def __getitem__(self, nth):
        cv2.setNumThreads(0)
        chance = np.random.default_rng((self.seed, self.begin + nth))
        cv2.setRNGSeed((self.seed + self.begin + nth) % 2**31)
        take = lambda: self.pictures[min(len(self.pictures) - 1, int(np.searchsorted(self.sums, chance.random())))]
        return draw(take, chance, self.size, self.mosaic, self.far, self.fires, self.cuts)


def together(drawn):
    pixels, known, boxes, kinds = zip(*drawn)
    truths = [(torch.from_numpy(box), torch.from_numpy(kind)) for box, kind in zip(boxes, kinds)]
    return tensor(pixels), torch.from_numpy(np.stack(known).astype(np.int32)), truths


def groups(net, rate, early_rate):
    """Weights that shrink and those that do not (normalisation, offsets), of the backbone and of the rest."""
    parts = {}
    for name, weight in net.named_parameters():
        if weight.requires_grad:
            parts.setdefault((name.startswith(('early', 'middle', 'deep')), weight.ndim > 1), []).append(weight)
    return [{'params': some, 'lr': early_rate if backbone else rate, 'most': early_rate if backbone else rate, 'weight_decay': 0.01 if shrinks else 0.0} for (backbone, shrinks), some in parts.items()]


def freeze(net, stages):
    """The first `stages` of the backbone stay as they are, their normalisation too."""
    for part in net.early[:stages]:
        for weight in part.parameters():
            weight.requires_grad_(False)


def to_train(net, stages):
    net.train()
    for part in net.early[:stages]:
        part.eval()


@torch.no_grad()
def follow(average, net, step, slow):
    keep = min(slow, (1 + step) / (10 + step))
    for (name, mine), theirs in zip(average.state_dict().items(), net.state_dict().values()):
        mine.copy_(theirs if not mine.is_floating_point() else mine * keep + theirs * (1 - keep))


def together_with(out, part, parts, epoch, states):
    """Writes this part's weights, waits for those of the others, and gives the mean of each."""
    mine = out / f'epoch-{epoch:02d}-part-{part}.tmp'
    torch.save(states, mine)
    mine.rename(mine.with_suffix('.pt'))
    files = [out / f'epoch-{epoch:02d}-part-{it}.pt' for it in range(parts)]
    while not all(it.exists() for it in files):
        time.sleep(0.5)
    told = [torch.load(it) for it in files]
    mean = lambda values: torch.stack(values).mean(0) if values[0].is_floating_point() else values[0]
    return [{name: mean([some[nth][name] for some in told]) for name in told[0][nth]} for nth in range(len(states))]


def arguments():
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument('--data', required=True, help='folder of the sets')
    ask.add_argument('--start', required=True, help='yolox_nano.onnx, or a model of these classes to train on')
    ask.add_argument('--persons', required=True, help='what persons.py wrote')
    ask.add_argument('--heads', help='what heads.py wrote')
    ask.add_argument('--out', required=True, help='folder of the checkpoints')
    ask.add_argument('--from', dest='origin', help='a checkpoint whose averaged weights are the start of a new run')
    ask.add_argument('--epochs', type=int, default=20)
    ask.add_argument('--large', type=int, default=5, help='last epochs, at 416 instead of 320')
    ask.add_argument('--steps', type=int, default=88, help='batches an epoch')
    ask.add_argument('--batch', type=int, default=16)
    ask.add_argument('--rate', type=float, default=1e-3)
    ask.add_argument('--backbone-rate', type=float, default=3e-4)
    ask.add_argument('--frozen', type=int, default=3, help='stages of the early backbone that stay as they are')
    ask.add_argument('--mosaic', type=float, default=0.5)
    ask.add_argument('--far', type=float, default=0.3, help='how small a picture may become')
    ask.add_argument('--fires', type=float, default=0.0, help='how often a fire is laid into a picture, and as often something that is none')
    ask.add_argument('--seed', type=int, default=2026)
    ask.add_argument('--threads', type=int, default=1)
    ask.add_argument('--parts', type=int, default=1, help='how many processes train together')
    ask.add_argument('--part', type=int, default=0, help='which of them this is')
    ask.add_argument('--measure-every', type=int, default=2)
    ask.add_argument('--pause', default='', help='waits as long as this file exists')
    return ask.parse_args()


def main():
    asked = arguments()
    torch.set_num_threads(asked.threads)
    torch.set_flush_denormal(True)
    torch.manual_seed(asked.seed)
    seed, last = asked.seed + 1000 * asked.part, Path(asked.out) / f'last-{asked.part}.pt'
    out = Path(asked.out)
    out.mkdir(parents=True, exist_ok=True)
    sets, held = read_all(asked.data, 'train', asked.persons, asked.heads), read_all(asked.data, 'val')
    draws = lambda begin, count, size, mosaic: DataLoader(Draws(sets, seed, begin, count, size, mosaic, asked.far, asked.fires), asked.batch, num_workers=1, prefetch_factor=4, collate_fn=together)
    net = open_start(asked.start, len(CLASSES), {ID['person']: COCO_PERSON, ID['phone']: COCO_PHONE})
    if asked.origin:
        net.load_state_dict(torch.load(asked.origin)['average'])
    else:
        settle(net, (batch[0] for batch in draws(10**9, 12 * asked.batch, 320, 0.3)))
    freeze(net, asked.frozen)
    average = copy.deepcopy(net)
    optimizer = torch.optim.AdamW(groups(net, asked.rate, asked.backbone_rate))
    epoch = 0
    if last.exists():
        saved = torch.load(last)
        net.load_state_dict(saved['net'])
        average.load_state_dict(saved['average'])
        optimizer.load_state_dict(saved['optimizer'])
        epoch = saved['epoch']
    total, warm = asked.epochs * asked.steps, asked.steps
    while epoch < asked.epochs:
        size = 416 if epoch >= asked.epochs - asked.large else 320
        begun, sums, corner_stride = time.time(), np.zeros(2), cells(size, size)
        to_train(net, asked.frozen)
        # The last two epochs show whole pictures more often, as cameras do.
        mosaic = asked.mosaic if epoch < asked.epochs - 2 else asked.mosaic / 3
        for nth, (pixels, known, truths) in enumerate(draws(epoch * asked.steps * asked.batch, asked.steps * asked.batch, size, mosaic)):
            while asked.pause and Path(asked.pause).exists():
                time.sleep(1)
            step = epoch * asked.steps + nth
            now = min(1, (step + 1) / warm) * (0.03 + 0.97 * (1 + math.cos(math.pi * step / total)) / 2)
            for group in optimizer.param_groups:
                group['lr'] = group['most'] * now
            scores, boxes = loss(net(pixels), *corner_stride, truths, known)
            optimizer.zero_grad(set_to_none=True)
            (scores + 2 * boxes).backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 10.0)
            optimizer.step()
            follow(average, net, step, 0.998)
            sums += scores.item(), boxes.item()
            if nth % 20 == 0:
                print(f'  {epoch}.{nth} scores {scores.item():.3f} boxes {boxes.item():.3f} {time.time() - begun:.0f} s', flush=True)
        epoch += 1
        if asked.parts > 1:
            for it, state in zip((net, average), together_with(out, asked.part, asked.parts, epoch, [net.state_dict(), average.state_dict()])):
                it.load_state_dict(state)
        torch.save({'net': net.state_dict(), 'average': average.state_dict(), 'optimizer': optimizer.state_dict(), 'epoch': epoch}, last)
        print(f'{time.strftime("%H:%M:%S")} epoch {epoch} at {size}: scores {sums[0] / asked.steps:.3f}, boxes {sums[1] / asked.steps:.3f}, {time.time() - begun:.0f} s', flush=True)
        if asked.part > 0:
            continue
        torch.save({'average': average.state_dict(), 'epoch': epoch}, out / f'epoch-{epoch:02d}.pt')
        if epoch % asked.measure_every == 0 or epoch == asked.epochs:
            print(table(measure(average, held)), flush=True)


if __name__ == '__main__':
    main()

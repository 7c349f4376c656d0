"""Which cell is to say which box (SimOTA), and how wrong what it says is."""
import torch
from torch.nn import functional as F

from canvas import CELL
from model import STRIDES, boxes_of

NEAR = 2.5  # strides: cells this near to the middle of a box may say it
LARGE = 1e5


def iou(one, other):
    """[N, 4] and [M, 4] → [N, M]."""
    both = (torch.minimum(one[:, None, 2:], other[None, :, 2:]) - torch.maximum(one[:, None, :2], other[None, :, :2])).clamp(min=0).prod(2)
    area = lambda it: (it[:, 2:] - it[:, :2]).prod(1)
    return both / (area(one)[:, None] + area(other)[None] - both + 1e-9)


def giou_pairs(one, other):
    """Overlap of pairs, less where they lie apart: [N, 4], [N, 4] → [N], [N]."""
    both = (torch.minimum(one[:, 2:], other[:, 2:]) - torch.maximum(one[:, :2], other[:, :2])).clamp(min=0).prod(1)
    area = lambda it: (it[:, 2:] - it[:, :2]).prod(1)
    either = area(one) + area(other) - both + 1e-9
    around = (torch.maximum(one[:, 2:], other[:, 2:]) - torch.minimum(one[:, :2], other[:, :2])).prod(1) + 1e-9
    return both / either - (around - either) / around, both / either


@torch.no_grad()
def assign(boxes, score, middle, stride, truth, kinds):
    """Of one picture: cells [P] and, for each, which of the N true boxes it is to say [P].

    boxes [A, 4], score [A, C], middle [A, 2], stride [A]; truth [N, 4], kinds [N].
    """
    inside = torch.minimum(middle[None] - truth[:, None, :2], truth[:, None, 2:] - middle[None]).amin(2) > 0
    near = (middle[None] - (truth[:, None, :2] + truth[:, None, 2:]) / 2).abs().amax(2) < NEAR * stride[None]
    at = torch.nonzero((inside | near).any(0))[:, 0]
    inside, near = inside[:, at], near[:, at]
    shares = iou(truth, boxes[at])
    unlike = -score[at][:, kinds].T.clamp(min=1e-6).log()
    cost = unlike + 3 * -(shares + 1e-8).log() + LARGE * ~(inside & near)
    most = min(10, at.numel())
    wanted = shares.topk(most, 1).values.sum(1).int().clamp(min=1)
    taken = torch.zeros_like(cost, dtype=torch.bool)
    for nth, count in enumerate(wanted.tolist()):
        taken[nth, cost[nth].topk(min(count, most), largest=False).indices] = True
    several = taken.sum(0) > 1
    if several.any():
        best = cost[:, several].argmin(0)
        taken[:, several] = False
        taken[best, several.nonzero()[:, 0]] = True
    of, which = taken.nonzero(as_tuple=True)
    return at[which], of


def spread(known, classes):
    """Bits [B, S/8, S/8] → [B, A, C]: whether the silence of a cell about a class is a mistake."""
    bit = torch.tensor([1 << nth for nth in range(classes)])
    maps = []
    for stride in STRIDES:
        step = stride // CELL
        at = slice(step // 2, None, step)
        maps.append(known[:, at, at].flatten(1))
    return (torch.cat(maps, 1)[..., None].int() & bit) != 0


def loss(raw, corner, stride, truths, known):
    """raw [B, A, 5 + C]; truths: for each picture boxes [N, 4] and kinds [N]; known [B, S/8, S/8]. Two figures: scores and boxes.

    The score of a class is object × class, as the recognition worker reads it, and it is to be the overlap that the cell reaches (quality focal loss).
    """
    boxes = boxes_of(raw, corner, stride)
    log = F.logsigmoid(raw[..., 4:5]) + F.logsigmoid(raw[..., 5:])
    score = log.exp().clamp(1e-6, 1 - 1e-6)
    middle, target = corner + stride / 2, torch.zeros_like(score)
    counts = spread(known, score.shape[2])
    places, shares, positives = [], [], 0
    for nth, (truth, kinds) in enumerate(truths):
        if not len(truth):
            continue
        at, of = assign(boxes[nth].detach(), score[nth].detach(), middle, stride[:, 0], truth, kinds)
        near, share = giou_pairs(boxes[nth, at], truth[of])
        places.append(1 - near)
        positives += len(at)
        with torch.no_grad():
            target[nth, at, kinds[of]] = share.clamp(0.01, 1)
            counts[nth, at, kinds[of]] = True
    wrong = -(target * log.clamp(min=-14) + (1 - target) * torch.log1p(-score)) * (target - score).detach().square()
    norm = max(1, positives)
    box = torch.cat(places).sum() / norm if places else raw.sum() * 0
    return (wrong * counts).sum() / norm, box

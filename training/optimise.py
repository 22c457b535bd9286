"""A model and a supply of batches -> trained weights: the loop that parser and teacher share.

Adam, the learning rate rising for the first steps and falling to nothing over the last part of the given minutes. What is
scored and saved is a moving average of the weights. The threads of a step take a batch each; their gradients add up.
"""
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Callable, NamedTuple

import torch


class Plan(NamedTuple):
    minutes: float
    threads: int = 2
    decay: float = 0.999  # of the average
    warm: int = 200  # steps until the full rate
    fall: float = 0.75  # the last share of the time in which the rate falls
    every: int = 3  # epochs between scores


def batches(encoded, size, rng, threads):
    """Groups of equally long sentences, in steps whose threads have about equally much to do."""
    by_length = {}
    for e in encoded:
        by_length.setdefault(len(e['ids']), []).append(e)
    out = []
    for n, members in by_length.items():
        rng.shuffle(members)
        step = max(1, size // n)
        out += [members[k:k + step] for k in range(0, len(members), step)]
    rng.shuffle(out)
    out.sort(key=lambda m: len(m) * len(m[0]['ids']) * 8 // size)
    steps = [out[k:k + threads] for k in range(0, len(out), threads)]
    rng.shuffle(steps)
    return steps


def flatten(parameters):
    """These weights become views of one tensor, which one optimiser step and one average then cover."""
    flat, at = torch.cat([p.detach().reshape(-1) for p in parameters]), 0
    for p in parameters:
        p.data = flat[at:at + p.numel()].view_as(p)
        at += p.numel()
    return torch.nn.Parameter(flat)


class Average:
    """A moving average of flat weights, quick at the start."""

    def __init__(self, flats, decay):
        self.decay, self.steps = decay, 0
        self.flats = [f.detach().clone() for f in flats]

    def update(self, flats):
        self.steps += 1
        keep = min(self.decay, (1 + self.steps) / (10 + self.steps))
        for mine, f in zip(self.flats, flats):
            mine.mul_(keep).add_(f.detach(), alpha=1 - keep)

    def into(self, groups):
        for mine, (parameters, _) in zip(self.flats, groups):
            flatten(parameters).data.copy_(mine)


def gradients(groups, loss_of, members):
    loss, words = loss_of(members)
    flat = [p for parameters, _ in groups for p in parameters]
    grads = iter(torch.autograd.grad(loss, flat))
    return [torch.cat([next(grads).reshape(-1) for _ in parameters]) for parameters, _ in groups], float(loss.detach()), words


def fit(model, groups, loss_of: Callable, steps_of: Callable, report: Callable, plan: Plan):
    """groups: [(parameters, rate)]; loss_of(batch) -> (summed loss, words); steps_of(spent) -> an epoch's steps; report(average)."""
    torch.set_num_threads(plan.threads)  # this thread's share: the optimiser; the pool's threads have one each
    flats = [flatten(parameters) for parameters, _ in groups]
    adam = torch.optim.Adam([{'params': [f], 'top': rate} for f, (_, rate) in zip(flats, groups)], betas=(0.9, 0.95))
    average, pool = Average(flats, plan.decay), ThreadPoolExecutor(plan.threads)
    start, epoch, step, spent = time.time(), 0, 0, 0.0
    while spent < 1:
        began, losses, words = time.time(), 0.0, 0
        model.train()
        for batch in steps_of(spent):
            spent = min(1.0, (time.time() - start) / (60 * plan.minutes))
            if spent >= 1:
                break
            for group in adam.param_groups:
                group['lr'] = group['top'] * min(1, (step + 1) / plan.warm) * max(0.01, min(1, (1 - spent) / plan.fall))
            parts = list(pool.map(lambda members: gradients(groups, loss_of, members), batch))
            count = sum(n for _, _, n in parts)
            for k, f in enumerate(flats):
                f.grad = sum(grads[k] for grads, _, _ in parts).div_(count)
            torch.nn.utils.clip_grad_norm_(flats, 3.0)
            adam.step()
            average.update(flats)
            step, losses, words = step + 1, losses + sum(x for _, x, _ in parts), words + count
            if step % 100 == 0:
                print(f'step {step} spent {spent:.3f} loss {losses / words:.3f} {words / (time.time() - began):.0f} words/s', flush=True)
        epoch += 1
        print(f'epoch {epoch} step {step} {time.time() - start:.0f}s this {time.time() - began:.0f}s loss {losses / max(1, words):.3f}', flush=True)
        if epoch % plan.every == 0 or spent >= 1:
            report(average)

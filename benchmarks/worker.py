"""Run one training job with one engine in a process of its own; print what it took as JSON.

python -m benchmarks.worker "MLP 64-64-10 on digits" nnkit float32
"""

from __future__ import annotations

import json
import resource
import sys
import time

import numpy as np

from benchmarks.jobs import JOBS

SEED = 1


def main(name: str, engine: str, dtype: str) -> None:
    """Warm up on one epoch, then time the job from its start; every engine sees the same batches.

    The time is the processor's, not the wall clock's: with one thread the two are the same on a quiet
    machine, and on a busy one only the first is worth comparing.
    """
    job = JOBS[name]
    X, T = job.data(np.random.default_rng(0))
    X = X.astype(dtype) if X.dtype.kind == "f" else X
    T = T.astype(dtype) if T.dtype.kind == "f" else T
    run = {"nnkit": run_nnkit, "torch": run_torch, "sklearn": run_sklearn}[engine]
    run(job, X, T, dtype, 1)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.process_time()
    loss = run(job, X, T, dtype, job.epochs)
    seconds = time.process_time() - start
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(
        json.dumps(
            {
                "s": seconds,
                "loss": loss,
                "peak": after / 1024,
                "grown": (after - before) / 1024,
            }
        )
    )


def network(job, dtype):
    return job.network(np.random.default_rng(0)).astype(dtype)


def run_nnkit(job, X, T, dtype, epochs):
    """As a reader would: nn.fit."""
    import nnkit as nn

    net, rule = network(job, dtype), getattr(nn, job.rule)(job.lr)
    rng = np.random.default_rng(SEED)
    history = nn.fit(net, job.loss, rule, X, T, epochs=epochs, batch_size=job.batch, rng=rng, progress=False)
    return history.train_loss[-1]


def run_torch(job, X, T, dtype, epochs):
    """As a PyTorch user would, eager, with the batches cut by hand (a DataLoader is slower)."""
    import torch

    import nnkit as nn
    from benchmarks.twins import twin

    torch.set_num_threads(1)
    net = twin(network(job, dtype))
    loss = {
        nn.CrossEntropyLoss: lambda y, t: torch.nn.functional.cross_entropy(y.flatten(0, -2), t.flatten()),
        nn.BCEWithLogitsLoss: torch.nn.functional.binary_cross_entropy_with_logits,
        nn.MSELoss: torch.nn.functional.mse_loss,
    }[type(job.loss)]
    optimizer = getattr(torch.optim, job.rule)([p for p in net.parameters() if p.requires_grad], job.lr)
    X, T = torch.from_numpy(X), torch.from_numpy(T)
    rng, total = np.random.default_rng(SEED), 0.0
    for _ in range(epochs):
        order, total = torch.from_numpy(rng.permutation(len(X))), 0.0
        for start in range(0, len(X), job.batch):
            chosen = order[start : start + job.batch]
            optimizer.zero_grad()
            value = loss(net(X[chosen]), T[chosen])
            value.backward()
            optimizer.step()
            total += value.item() * len(chosen)
    return total / len(X)


def run_sklearn(job, X, T, dtype, epochs):
    """scikit-learn's own multi-layer perceptron; it starts from weights of its own."""
    import warnings

    from sklearn.neural_network import MLPClassifier

    sizes = [w.shape[1] for w in network(job, dtype).params.values() if w.ndim == 2][:-1]
    model = MLPClassifier(
        sizes,
        alpha=0,
        batch_size=job.batch,
        learning_rate_init=job.lr,
        max_iter=epochs,
        random_state=0,
        tol=0,
        n_iter_no_change=epochs + 1,
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        model.fit(X, T)
    return model.loss_curve_[-1]


if __name__ == "__main__":
    main(*sys.argv[1:4])

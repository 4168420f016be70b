"""Optimizers: rules that turn a gradient into a step, and learning rates that change with time."""

from nnkit.optimizers.adaptive import AdaGrad, Adam, AdamW, RMSProp
from nnkit.optimizers.as_printed import AdamAsPrinted, RMSPropAsPrinted
from nnkit.optimizers.averages import WeightAverage, ewa
from nnkit.optimizers.newton import newton_step, numerical_hessian, taylor
from nnkit.optimizers.optimizer import Optimizer
from nnkit.optimizers.rules import SGD, Rule
from nnkit.optimizers.schedules import Cosine, Exponential, InverseTime, Schedule, Step, WarmUp

__all__ = [
    "SGD",
    "AdaGrad",
    "Adam",
    "AdamAsPrinted",
    "AdamW",
    "Cosine",
    "Exponential",
    "InverseTime",
    "Optimizer",
    "RMSProp",
    "RMSPropAsPrinted",
    "Rule",
    "Schedule",
    "Step",
    "WarmUp",
    "WeightAverage",
    "ewa",
    "newton_step",
    "numerical_hessian",
    "taylor",
]

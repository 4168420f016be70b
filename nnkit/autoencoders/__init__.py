"""Autoencoders and pretraining: networks that give their input back and grow layer by layer."""

from nnkit.autoencoders.autoencoder import Autoencoder, reconstruction_error
from nnkit.autoencoders.pca import PCA, subspace_angles
from nnkit.autoencoders.pretraining import (
    Stage,
    deepen,
    greedy_supervised,
    stack_autoencoders,
)
from nnkit.autoencoders.tied import TiedAutoencoder
from nnkit.autoencoders.transfer import first_layers, transfer
from nnkit.autoencoders.variational import GaussianCode

__all__ = [
    "PCA",
    "Autoencoder",
    "GaussianCode",
    "Stage",
    "TiedAutoencoder",
    "deepen",
    "first_layers",
    "greedy_supervised",
    "reconstruction_error",
    "stack_autoencoders",
    "subspace_angles",
    "transfer",
]

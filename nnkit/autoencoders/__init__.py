"""Autoencoders and pretraining: networks that give their input back and grow layer by layer."""

from nnkit.autoencoders.autoencoder import Autoencoder, MaskingNoise, TiedAutoencoder, reconstruction_error
from nnkit.autoencoders.pca import PCA, subspace_angles
from nnkit.autoencoders.pretraining import (
    Stage,
    deepen,
    first_layers,
    greedy_supervised,
    stack_autoencoders,
    transfer,
)

__all__ = [
    "PCA",
    "Autoencoder",
    "MaskingNoise",
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

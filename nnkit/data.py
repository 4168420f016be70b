"""All data sets of the book under one name; none needs a download.

`make_…` generates from an explicit generator, `load_…` reads what scikit-learn and mnist1d carry.
"""

from nnkit.images import as_images as as_images
from nnkit.images import load_mnist1d as load_mnist1d
from nnkit.images import load_photograph as load_photograph
from nnkit.planes import make_blobs as make_blobs
from nnkit.planes import make_bumps as make_bumps
from nnkit.planes import make_circles as make_circles
from nnkit.planes import make_curve as make_curve
from nnkit.planes import make_linear as make_linear
from nnkit.planes import make_moons as make_moons
from nnkit.planes import make_plane as make_plane
from nnkit.planes import make_sine as make_sine
from nnkit.planes import make_spirals as make_spirals
from nnkit.planes import make_step as make_step
from nnkit.planes import make_xor as make_xor
from nnkit.sequences import make_adding as make_adding
from nnkit.sequences import make_copy as make_copy
from nnkit.sequences import make_parity as make_parity
from nnkit.sequences import make_sine_mixture as make_sine_mixture
from nnkit.tables import Split as Split
from nnkit.tables import Table as Table
from nnkit.tables import column as column
from nnkit.tables import load_breast_cancer as load_breast_cancer
from nnkit.tables import load_diabetes as load_diabetes
from nnkit.tables import load_digits as load_digits
from nnkit.tables import load_iris as load_iris
from nnkit.tables import load_wine as load_wine
from nnkit.text import Alphabet as Alphabet
from nnkit.text import make_text as make_text
from nnkit.text import windows_of as windows_of

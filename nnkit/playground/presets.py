"""Settings worth trying: good ones for each data set, and bad ones that teach something.

What each sentence says was seen over eight seeds: `tests/chapters/test_playground_presets.py`.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Preset:
    """Settings with a name, as the text after `#playground?`, and a sentence on why they work or do not."""

    name: str
    address: str
    sentence: str
    good: bool = True
    epochs: int = 40  # after which it can be seen


PRESETS = (
    Preset(
        "The course's first address",
        "",
        "Four tanh units and two above them find the circle in about a hundred epochs.",
        epochs=100,
    ),
    Preset(
        "Circle: two features, no hidden layer",
        "features=x1x1,x2x2&hidden=&lr=0.3",
        "In the squares of the coordinates a circle is a straight line, and one neuron draws lines.",
        epochs=10,
    ),
    Preset(
        "Exclusive or: one feature, no hidden layer",
        "data=xor&features=x1x2&hidden=&lr=0.3",
        "The product of the coordinates is positive in two of the squares and negative in the others: "
        "one threshold parts them.",
        epochs=10,
    ),
    Preset(
        "Two clouds: one neuron",
        "data=gauss&hidden=",
        "A straight line parts the clouds, and a hidden layer has nothing to add.",
        epochs=10,
    ),
    Preset(
        "Spiral: sines, two layers, Adam",
        "data=spiral&features=x1,x2,sin1,sin2&hidden=8,8&optimizer=adam&batch=25",
        "The sines come and go as the arms do; without them the same network is far from done.",
    ),
    Preset(
        "Moons: ReLU and Adam",
        "data=moons&noise=10&hidden=8,4&activation=relu&optimizer=adam&batch=25",
        "A few straight pieces make the bent border; one neuron alone misjudges every tenth point.",
    ),
    Preset(
        "Rings: squares, and one layer of eight",
        "data=rings&features=x1x1,x2x2&hidden=8&optimizer=adam&batch=25",
        "In the squares the rings are parallel stripes; eight units always found them, four did not.",
        epochs=60,
    ),
    Preset(
        "Plane: a line of numbers needs no bend",
        "data=plane&hidden=",
        "The target is a weighted sum of the inputs, and so is the network: the loss goes to zero.",
        epochs=10,
    ),
    Preset(
        "Bumps: sines and two layers of eight",
        "data=bumps&n=1000&features=x1,x2,sin1,sin2&hidden=8,8&optimizer=adam&batch=25",
        "The bumps come and go as the sines do; without these the loss stops several times higher.",
        epochs=60,
    ),
    Preset(
        "A formula: half a disc",
        "data=formula&n=1000&formula=x1%5E2%20%2B%20x2%5E2%20%3C%2016%20and%20x2%20%3E%20x1"
        "&features=x1,x2,x1x1,x2x2&hidden=4&optimizer=adam&batch=25",
        "An arc and a line: without hidden units some seven points of a hundred stay wrong, squares and all.",
    ),
    Preset(
        "Your own points: a wide gap",
        "data=own&own=-4,1,-1,-3.5,2.5,-1,-3,0,-1,-2.5,3.5,-1,-2,1.5,-1,-1.5,4.5,-1,-1,3,-1,0,5,-1,-4.5,-1,-1,"
        "-3,4.5,-1,-4.5,3.5,-1,-1.5,2.5,-1,4,-1,1,3.5,-2.5,1,3,0,1,2.5,-3.5,1,2,-1.5,1,1.5,-4.5,1,1,-3,1,0,-5,1,"
        "4.5,1,1,3,-4.5,1,4.5,-3.5,1,1.5,-2.5,1&hidden=&lr=0.3",
        "Twelve points of each class are few, and enough for one neuron where the gap between them is wide.",
        epochs=10,
    ),
    Preset(
        "One neuron on exclusive or",
        "data=xor&hidden=",
        "The output stays near one half everywhere: no straight line parts the squares.",
        good=False,
    ),
    Preset(
        "Layers without a bend",
        "hidden=8,8,8&activation=linear",
        "Layers of weighted sums are one weighted sum, whatever their number.",
        good=False,
    ),
    Preset(
        "Six layers of sigmoids",
        "hidden=4,4,4,4,4,4&activation=sigmoid&lr=0.3&batch=25",
        "The gradient shrinks from layer to layer on its way back, and the first layers hardly move.",
        good=False,
    ),
    Preset(
        "ReLU at a rate of 3",
        "activation=relu&lr=3",
        "The first long steps push units to where they answer 0 to everything: no gradient brings them back.",
        good=False,
        epochs=20,
    ),
    Preset(
        "All weights begin at zero",
        "hidden=4&init=zeros&lr=0.3",
        "Hidden outputs and output weights are zero and multiply each other: only the last bias ever moves.",
        good=False,
    ),
    Preset(
        "Full batches, few steps",
        "batch=250",
        "An epoch is one step here: forty epochs are forty steps, which is not far at this rate.",
        good=False,
    ),
    Preset(
        "Forty noisy points, a large network, much time",
        "n=400&noise=30&ratio=10&hidden=8,8&optimizer=adam",
        "The training loss falls and the test loss rises: the network learns the noise by heart.",
        good=False,
        epochs=100,
    ),
    Preset(
        "An L1 penalty that is too strong",
        "hidden=4&lr=0.1&penalty=l1&rate=0.3",
        "A weight costs more than it brings, and all of them fall to zero.",
        good=False,
    ),
)

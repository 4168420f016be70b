"""A figure is a widget: one trait for each control, linked, observed, boxed and closed as any other."""

import ipywidgets
import pytest
import traitlets
from ipywidgets.widgets import widget as widgets

from nnkit import live
from tests.helpers import figures


@pytest.fixture
def neuron():
    made = figures.neuron()
    yield made
    made.close()


def instances():
    """Every widget that is open (ipywidgets 7 keeps them elsewhere than 8)."""
    return set(widgets._instances if hasattr(widgets, "_instances") else ipywidgets.Widget.widgets)


def test_controls_are_traits_with_checks(neuron):
    assert neuron.w == 1
    neuron.w = 2
    assert neuron.w == 2
    with pytest.raises(traitlets.TraitError, match="between −5 and 5, received 7"):
        neuron.w = 7
    with pytest.raises(traitlets.TraitError, match="one of 'sigmoid', 'tanh'"):
        neuron.activation = "relu"


def test_a_slider_on_a_log_scale_is_a_trait_with_the_value_itself():
    @live.figure(rate=live.slider(1e-4, 1, log=True))
    def descent(rate):
        """One rate."""
        return live.plot(live.rule(x=rate))

    assert descent.rate == 0.01
    descent.rate = 0.003
    assert descent.get_state()["rate"] == 0.003
    with pytest.raises(traitlets.TraitError, match=r"between 0\.0001 and 1, received 0"):
        descent.rate = 0
    descent.close()


def test_every_control_is_synchronised_with_the_page(neuron):
    synced = {
        name
        for name in ("w", "b", "activation", "show", "_spec")
        if neuron.traits()[name].metadata.get("sync")
    }
    assert synced == {"w", "b", "activation", "show", "_spec"}
    assert neuron.get_state()["activation"] == "sigmoid"


def test_the_page_can_set_a_control(neuron):
    neuron.widget.set_state({"w": 3, "show": True})
    assert (neuron.w, neuron.show) == (3, True)


def test_changes_are_observed(neuron):
    seen = []
    neuron.observe(lambda change: seen.append((change["old"], change["new"])), names="w")
    neuron.w = 2
    neuron.w = 2
    assert seen == [(1, 2)]


def test_it_links_with_other_widgets(neuron):
    slider = ipywidgets.FloatSlider(min=-5, max=5)
    link = ipywidgets.link((slider, "value"), (neuron, "w"))
    neuron.w = -2
    assert slider.value == -2
    slider.value = 4
    assert neuron.w == 4
    link.unlink()
    ipywidgets.jslink((neuron, "b"), (slider, "value"))
    ipywidgets.dlink((neuron, "show"), (ipywidgets.Checkbox(), "value"))


def test_two_figures_link(neuron):
    other = figures.neuron()
    traitlets.link((neuron, "w"), (other, "w"))
    neuron.w = 3
    assert other.w == 3
    other.close()


def test_it_stands_in_boxes(neuron):
    box = ipywidgets.VBox([neuron, ipywidgets.Label("below")])
    assert box.children[0] is neuron
    assert box.get_state()["children"][0] == "IPY_MODEL_" + neuron.model_id


def test_it_stays_a_figure(neuron):
    assert isinstance(neuron, live.Figure)
    assert isinstance(neuron, ipywidgets.Widget)
    assert not isinstance(neuron, int)


def test_two_figures_do_not_share_points():
    first, second = figures.everything(), figures.everything()
    first.pts = [[1, 1], [1, 1], [0, 0]]
    assert second.pts == [[0, 0], [1, 1], [-1, 0.5]]
    with pytest.raises(traitlets.TraitError, match="x between −2 and 2"):
        first.pts = [[1, 1], [1, 1], [3, 0]]
    first.close()
    second.close()


def test_closing_leaves_nothing_behind_and_it_can_be_shown_again():
    registered = instances()
    made = figures.neuron()
    made.w = 2
    made.close()
    made.close()
    assert instances() == registered
    assert made.w == 1
    made.close()


def test_a_wrong_name_is_an_error(neuron):
    with pytest.raises(AttributeError):
        neuron.missing  # noqa: B018
    assert "w" in dir(neuron)


def test_without_the_built_module_the_widget_says_so(monkeypatch, tmp_path):
    from nnkit.live.show import widget

    monkeypatch.setattr(widget, "BUNDLE", tmp_path)
    widget.module.cache_clear()
    widget.styles.cache_clear()
    made = figures.neuron()
    assert "live.js is missing" in made.get_state()["_esm"]
    made.close()
    widget.module.cache_clear()
    widget.styles.cache_clear()

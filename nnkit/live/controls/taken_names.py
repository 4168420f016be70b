"""Names a control cannot have, because a figure or its widget already answers to them."""

_NAMES = """
add_class add_traits alt arguments blur caption class_own_trait_events class_own_traits class_trait_names
class_traits close close_all comm controls cross_validation_lock domelement focus function
get_interact_value get_manager_state get_state get_view_spec handle_comm_opened handle_control_comm_opened
has_trait hold_sync hold_trait_notifications keys layout log model_id name notify_change observe
on_displayed on_msg on_trait_change on_widget_constructed open play python remove_class run savefig send
send_state set_state set_trait setup_instance spec stages tabbable tooltip trait_defaults trait_events
trait_has_value trait_metadata trait_names trait_values traits unobserve unobserve_all values widget
widget_types widgets
"""
RESERVED = frozenset(_NAMES.split())
OF_SIMULATIONS = frozenset({"state", "rng", "seed", "steps"})  # what init, step and run take besides

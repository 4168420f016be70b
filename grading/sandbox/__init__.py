"""Where foreign code runs: no network, a system that can only be read, an empty home, limits on all."""

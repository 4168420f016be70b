"""Words of the Makefile: installing, locking, serving, the browser, fonts."""

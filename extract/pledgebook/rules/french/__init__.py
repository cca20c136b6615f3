"""French, where it differs from English."""

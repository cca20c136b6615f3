"""The commands of the command line: each module has `add`, which declares its flags, and `run`."""

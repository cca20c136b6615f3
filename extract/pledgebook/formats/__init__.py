"""Formats that hold text inside something else, one a module; each turns bytes into `Content`."""

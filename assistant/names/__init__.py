"""Whom a question names: bodies as published and as people say them."""

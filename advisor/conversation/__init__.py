"""The interview as plain functions on plain data: what is known, what a message changes, what to ask next."""

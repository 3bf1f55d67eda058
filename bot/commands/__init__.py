"""The commands that read JSON Lines, and the chat."""

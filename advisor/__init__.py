"""The thinking of Sans Gourou: pure Python, no Rasa, no channel."""

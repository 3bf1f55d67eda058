"""The talking: Rasa's side, channels, command line and web page."""

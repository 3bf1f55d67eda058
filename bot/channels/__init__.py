"""Ways in over HTTP: the web channel; Slack will stand beside it."""

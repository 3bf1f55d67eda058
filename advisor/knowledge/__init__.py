"""What the adviser knows, as data: platforms, rules, figures and their sources, red flags."""

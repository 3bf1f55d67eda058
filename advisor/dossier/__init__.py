"""Dossiers on consultants: findings collected over time, shown one by one or side by side."""

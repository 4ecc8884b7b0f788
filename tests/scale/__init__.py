"""Large repositories: plan by plan and in several processes, with the answers of one piece."""

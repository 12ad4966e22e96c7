"""What the admin does for checks: registered by quickchecks.wagtail_hooks."""

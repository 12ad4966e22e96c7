"""Links that lead nowhere: which there are (`collect`), whether they work (`internal`, `web`), and
what editors are told (`table`, `report`). `manage.py check_links` runs it all, by cron perhaps.

Nothing is asked of another host except by that command.
"""

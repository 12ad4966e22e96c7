"""What a WSGI server loads."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "welkmu.settings.production")

application = get_wsgi_application()

from home.editors import refuse_demo_editor  # noqa: E402  (needs the apps loaded)

refuse_demo_editor()

"""What gunicorn serves."""

import os

from django.core.wsgi import get_wsgi_application

from restride.web.library import library

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "restride.server.settings")
application = get_wsgi_application()
# Read before the first visit, not during it.
library()

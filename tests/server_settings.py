"""The server's settings for tests: a key and folders of their own, made anew for each run."""

import os
import tempfile
from pathlib import Path

from restride.records.server_key import make_server_key
from restride.server.folders import KEY

_HOME = Path(tempfile.mkdtemp(prefix="restride-tests-"))
os.environ["RESTRIDE_DATA"], os.environ["RESTRIDE_KEYS"] = str(_HOME / "data"), str(_HOME / "keys")
(_HOME / "data" / "static").mkdir(parents=True)
make_server_key(_HOME / "keys" / KEY)

from restride.server.settings import *  # noqa: E402, F403 (the folders have to be there first)

STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
DATABASES["default"]["TEST"] = {"NAME": _HOME / "data" / "test.sqlite3"}  # noqa: F405
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]

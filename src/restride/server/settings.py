"""Django's settings, read from the environment once. `docs/server.md` tells each variable."""

import os
from typing import Any

from restride.records.server_key import derived, read_server_key
from restride.server.folders import DATABASE, ERASURES, KEY, data_folder, keys_folder
from restride.web.inline_style import style_hash

_ONE_YEAR = 365 * 24 * 60 * 60
_HER_STAY = 400 * 24 * 60 * 60

PRODUCTION = os.environ.get("RESTRIDE_PRODUCTION") == "1"
DEBUG = os.environ.get("RESTRIDE_DEBUG") == "1"
ALLOWED_HOSTS = [host.strip() for host in os.environ.get("RESTRIDE_HOSTS", "localhost,127.0.0.1,[::1]").split(",")]

RESTRIDE_SERVER_KEY = read_server_key(keys_folder() / KEY)
RESTRIDE_ERASURES = keys_folder() / ERASURES
SECRET_KEY = derived(RESTRIDE_SERVER_KEY, "django").hex()

INSTALLED_APPS = [
    "django.contrib.staticfiles",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "restride.records",
    "restride.web",
]
# The first two stand outside all others, so that an answer that another one gives early has their headers too.
MIDDLEWARE = [
    "restride.server.headers.Headers",
    "csp.middleware.CSPMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "restride.web.visitor.Visitors",
    "restride.web.pin_lock.PinLock",
]
ROOT_URLCONF = "restride.server.urls"
WSGI_APPLICATION = "restride.server.wsgi.application"
TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": ["django.template.context_processors.request", "restride.web.visitor.page_words"]
        },
    }
]
DATABASES: dict[str, Any] = {
    "default": {
        "ENGINE": "restride.records.one_writer",
        "NAME": data_folder() / DATABASE,
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;",
        },
    }
}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.ScryptPasswordHasher"]
# An account is there for passkeys alone (SP-11). Allauth does what they need; none of its pages is served: nobody
# signs up or in with a name, an address or a password.
AUTH_USER_MODEL = "records.Account"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_USER_MODEL_EMAIL_FIELD = None
ACCOUNT_LOGIN_METHODS: set[str] = set()
ACCOUNT_SIGNUP_FIELDS = ["email"]
ACCOUNT_EMAIL_VERIFICATION = "none"
MFA_SUPPORTED_TYPES = ["webauthn"]
MFA_ADAPTER = "restride.web.passkey_adapter.PasskeyAdapter"
CACHES = {"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}

USE_TZ = True
TIME_ZONE = "UTC"
LANGUAGE_CODE = "en-gb"
STATIC_URL = "/static/"
STATIC_ROOT = data_folder() / "static"
# The tones of the player, by the name that the standard gives them.
WHITENOISE_MIMETYPES = {".m4a": "audio/mp4"}
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "restride.server.static_files.HashedFiles"},
}

# One entry is far below this; a history file is read in a view of its own, with its own limit.
DATA_UPLOAD_MAX_MEMORY_SIZE = 1_000_000
FILE_UPLOAD_MAX_MEMORY_SIZE = 10_000_000
# Django would make the style sheets readable by all, and the next start in production would refuse the data folder.
FILE_UPLOAD_PERMISSIONS = 0o600
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]

# `__Host-` cookies need TLS; on loopback without it they would never come back.
COOKIE_PREFIX = "__Host-" if PRODUCTION else ""
CREDENTIAL_COOKIE = f"{COOKIE_PREFIX}restride"
CREDENTIAL_SECONDS = _HER_STAY
OPEN_COOKIE = f"{COOKIE_PREFIX}open"
LEFT_COOKIE = f"{COOKIE_PREFIX}left"
HALF_TOLD_COOKIE = f"{COOKIE_PREFIX}half"
LOOK_COOKIE = f"{COOKIE_PREFIX}look"
# A session lives from asking for a passkey to its answer, and holds the question alone. No other page has one.
SESSION_COOKIE_NAME = f"{COOKIE_PREFIX}key"
SESSION_COOKIE_AGE = 10 * 60
SESSION_COOKIE_SECURE = PRODUCTION
CSRF_COOKIE_NAME = f"{COOKIE_PREFIX}csrf"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SECURE = PRODUCTION
CSRF_FAILURE_VIEW = "restride.web.pages.errors.form_from_elsewhere"

SECURE_CONTENT_TYPE_NOSNIFF = True
# Nothing goes to another host; to our own, browsers must name where a form came from (docs/decisions/0017).
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_SSL_REDIRECT = PRODUCTION
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if PRODUCTION else None
SECURE_HSTS_SECONDS = _ONE_YEAR if PRODUCTION else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = PRODUCTION
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'", style_hash()],
        "img-src": ["'self'"],
        "worker-src": ["'self'"],
        "manifest-src": ["'self'"],
        "connect-src": ["'self'"],
        # The sound of a session is played out of what the phone keeps, sealed.
        "media-src": ["'self'", "blob:"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "object-src": ["'none'"],
        "frame-ancestors": ["'none'"],
    }
}
LOGGING_CONFIG = "restride.server.logs.set_up"
# Not empty: Django does not call the function above for empty settings.
LOGGING: dict[str, Any] = {"version": 1}
# account.W001 wants a name or an address to sign in with: there is neither.
SILENCED_SYSTEM_CHECKS = ["staticfiles.W004", "account.W001"]

"""All addresses: her app is at the root."""

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [path("", include("restride.web.urls"))]
handler400 = "restride.web.pages.errors.bad_request"
handler404 = "restride.web.pages.errors.not_found"
handler500 = "restride.web.not_saved.broken"

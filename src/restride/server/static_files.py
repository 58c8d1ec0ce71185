"""Static files under names that say their content, what scripts import too: no page mixes two versions of them."""

from django.contrib.staticfiles.storage import ManifestFilesMixin
from whitenoise.storage import CompressedManifestStaticFilesStorage

_OF_DJANGO = ManifestFilesMixin._js_module_import_aggregation_patterns[1]
# The last one of Django's takes the types in comments for imports too, and files that name each other's types would
# then wait for each other's names without end.
_DYNAMIC = (r"""(?P<matched>await import\(["'](?P<url>[./].*?)["']\))""", """await import("%(url)s")""")


class HashedFiles(CompressedManifestStaticFilesStorage):
    """Whitenoise's storage, which also rewrites what scripts import (`import … from "./x.js";`)."""

    support_js_module_import_aggregation = True
    _js_module_import_aggregation_patterns = ("*.js", (*_OF_DJANGO[:-1], _DYNAMIC))

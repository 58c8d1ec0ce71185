"""What a passkey is told about: this address and the name of the app. Of her it holds a number, and no name."""

from allauth.account.utils import user_pk_to_url_str
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter

from restride.records.models import Account
from restride.web.visitor import visitor_of


class PasskeyAdapter(DefaultMFAAdapter):
    """Allauth asks here for the words that a browser or a password manager shows beside a passkey."""

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        """Who asks: our host, by the app's name."""
        return {"id": context.request.get_host().rpartition(":")[0] or context.request.get_host(), "name": _app_name()}

    def get_public_key_credential_user_entity(self, user: Account) -> dict[str, bytes | str]:
        """Whose passkey it is: a number, shown under the app's name."""
        return {"id": user_pk_to_url_str(user).encode("ascii"), "display_name": _app_name(), "name": _app_name()}


def _app_name() -> str:
    return visitor_of(context.request).say("app-name")

"""Who looks, and what they may do: everybody may read where no sign-in is configured; to review, one signs in.

Sign-in is Streamlit's own (OIDC), configured by `[auth]` in its secrets. It tells who somebody is and nothing else:
who of them may review is told by CHIBO_REVIEWERS, and looked at again by the server at each decision.
"""

import json
import os
import time
from collections.abc import Collection, Mapping

import streamlit as st
from streamlit.errors import StreamlitSecretNotFoundError

from dashboard.i18n import Words

HOURS = 12
"""How long somebody stays signed in, counted from the provider's word; Streamlit's own cookie lasts 30 days."""


def stop_without_sign_in(words: Words) -> None:
    """Where sign-in is configured, let only those go on who have signed in."""
    if configured() and not signed_in(st.user.to_dict(), time.time()):
        st.info(words("access.sign_in"))
        st.button(words("access.enter"), on_click=st.login)
        st.stop()


def draw_way_out(words: Words) -> None:
    """A button to sign out, for those who have signed in."""
    if configured() and st.user.get("is_logged_in"):
        st.button(words("access.leave", name=str(st.user.get("email", ""))), on_click=st.logout, type="tertiary")


def reviewer() -> str | None:
    """The address of whoever looks, if they may review; asked of the server's own settings each time."""
    named = json.loads(os.environ.get("CHIBO_REVIEWERS", "[]"))
    user = st.user.to_dict()
    return str(user["email"]) if configured() and may_review(user, named, time.time()) else None


def configured() -> bool:
    """Whether there is a way to sign in."""
    try:
        return "auth" in st.secrets
    except StreamlitSecretNotFoundError:
        return False


def signed_in(user: Mapping[str, object], now: float) -> bool:
    """Whether the provider has told who this is, and not too long ago."""
    told = user.get("iat")
    return user.get("is_logged_in") is True and isinstance(told, int | float) and now - told < HOURS * 3600


def may_review(user: Mapping[str, object], reviewers: Collection[str], now: float) -> bool:
    """Whether it is one of the reviewers, by an address that the provider has verified."""
    address = user.get("email")
    verified = user.get("email_verified") is True
    return signed_in(user, now) and verified and isinstance(address, str) and address in reviewers

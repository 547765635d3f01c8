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

from dashboard.guard import REFUSED
from dashboard.i18n import Words, plain

HOURS = 12
"""How long somebody stays signed in, counted from the provider's word; Streamlit's own cookie lasts 30 days."""


def stop_without_sign_in(words: Words) -> None:
    """Where sign-in is configured, let only those go on who have signed in."""
    if not configured():
        return
    user = st.user.to_dict()
    if not signed_in(user, clients(), time.time()):
        st.info(words("access.sign_in"))
        if REFUSED in st.query_params or (user.get("is_logged_in") and not is_meant(user, clients())):
            st.error(words("access.refused"))
        st.button(words("access.enter"), on_click=st.login)
        st.stop()


def draw_way_out(words: Words) -> None:
    """A button to sign out, for those who have signed in."""
    if configured() and signed_in(st.user.to_dict(), clients(), time.time()):
        name = plain(str(st.user.get("email", "")))
        st.button(words("access.leave", name=name), on_click=st.logout, type="tertiary")


def reviewer() -> str | None:
    """The address of whoever looks, if they may review; asked of the server's own settings each time."""
    named = json.loads(os.environ.get("CHIBO_REVIEWERS", "[]"))
    user = st.user.to_dict()
    return str(user["email"]) if configured() and may_review(user, named, clients(), time.time()) else None


def configured() -> bool:
    """Whether there is a way to sign in."""
    try:
        return "auth" in st.secrets
    except StreamlitSecretNotFoundError:
        return False


def clients() -> set[str]:
    """What providers call this dashboard."""
    auth = st.secrets["auth"]
    found = (section.get("client_id") for section in (auth, *auth.values()) if isinstance(section, Mapping))
    return {client for client in found if client}


def signed_in(user: Mapping[str, object], clients: Collection[str], now: float) -> bool:
    """Whether the provider has told this dashboard who it is, and not too long ago."""
    told = user.get("iat")
    is_fresh = isinstance(told, int | float) and now - told < HOURS * 3600
    return user.get("is_logged_in") is True and is_fresh and is_meant(user, clients)


def is_meant(user: Mapping[str, object], clients: Collection[str]) -> bool:
    """Whether the provider has told this dashboard, and no other of its clients.

    Authlib takes a word to another client for one to this where `azp` names this one.
    """
    told = user.get("aud")
    audience = [told] if isinstance(told, str) else told
    return isinstance(audience, list) and not set(clients).isdisjoint(audience)


def may_review(user: Mapping[str, object], reviewers: Collection[str], clients: Collection[str], now: float) -> bool:
    """Whether it is one of the reviewers, by an address that the provider has verified."""
    address = user.get("email")
    verified = user.get("email_verified") is True
    return signed_in(user, clients, now) and verified and isinstance(address, str) and address in reviewers

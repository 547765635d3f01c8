"""An OpenID provider on this machine: it signs real tokens, and lies where a test wants it to."""

import json
import time
from base64 import b64encode, urlsafe_b64encode
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import OctKey, RSAKey

CLIENT, SECRET = "chibo", "known to the provider and the dashboard alone"
KEY, FORGED = (RSAKey.generate_key(2048, {"kid": "one"}) for _ in range(2))

Claims = dict[str, Any]


def signed(claims: Claims) -> str:
    """A token as it should be."""
    return jwt.encode({"alg": "RS256", "kid": "one"}, claims, KEY)


def forged(claims: Claims) -> str:
    """A token that another key has signed, which bears the name of the right one."""
    return jwt.encode({"alg": "RS256", "kid": "one"}, claims, FORGED)


def signed_with_the_public_key(claims: Claims) -> str:
    """A token that anybody could sign, for a verifier that takes the public key for a shared secret."""
    return jwt.encode({"alg": "HS256", "kid": "one"}, claims, OctKey.import_key(KEY.as_pem(private=False)))


def unsigned(claims: Claims) -> str:
    """A token that nobody has signed."""
    header, body = (urlsafe_b64encode(json.dumps(part).encode()).rstrip(b"=") for part in ({"alg": "none"}, claims))
    return f"{header.decode()}.{body.decode()}."


@dataclass
class Provider:
    """Whom it tells about, and what it tells."""

    issuer: str
    who: str = ""
    other: Claims = field(default_factory=dict)
    """Claims that are otherwise than they should be."""
    sign: Callable[[Claims], str] = signed
    asked: dict[str, dict[str, str]] = field(default_factory=dict)
    """What was asked, by the code that was given for it."""

    def tell(self, who: str, sign: Callable[[Claims], str] = signed, **other: object) -> None:
        """From now on sign in whoever comes as this person."""
        self.who, self.sign, self.other = who, sign, other

    def metadata(self) -> dict[str, Any]:
        """Where what is asked."""
        ends = {f"{name}_endpoint": f"{self.issuer}/{name}" for name in ("authorization", "token")}
        methods = {"code_challenge_methods_supported": ["S256"], "response_types_supported": ["code"]}
        return {"issuer": self.issuer, "jwks_uri": f"{self.issuer}/jwks", **ends, **methods}

    def code_for(self, asked: dict[str, str]) -> str:
        """Send the browser back with a code."""
        code = f"code-{len(self.asked)}"
        self.asked[code] = asked
        return f"{asked['redirect_uri']}?{urlencode({'code': code, 'state': asked['state']})}"

    def token_for(self, given: dict[str, str], authorization: str | None) -> dict[str, Any] | None:
        """The word on somebody, for a code and its verifier, to the dashboard alone."""
        asked = self.asked.pop(given["code"])
        known = f"Basic {b64encode(f'{CLIENT}:{SECRET}'.encode()).decode()}"
        challenge = urlsafe_b64encode(sha256(given["code_verifier"].encode()).digest()).rstrip(b"=").decode()
        if authorization != known or challenge != asked["code_challenge"]:
            return None
        now = int(time.time())
        claims = {"iss": self.issuer, "aud": CLIENT, "sub": self.who, "iat": now, "exp": now + 300}
        claims |= {"nonce": asked["nonce"], "email": self.who, "email_verified": True} | self.other
        return {"access_token": "a", "token_type": "Bearer", "id_token": self.sign(claims)}


class Handler(BaseHTTPRequestHandler):
    """The provider's pages; the first thing given is the provider."""

    def __init__(self, provider: Provider, *request: Any) -> None:
        self.provider = provider
        super().__init__(*request)

    def do_GET(self) -> None:
        """Where what is, the public key, and the way back for whoever comes to be signed in."""
        asked = urlsplit(self.path)
        if asked.path == "/authorization":
            self.send_response(302)
            self.send_header("Location", self.provider.code_for(dict(parse_qsl(asked.query))))
            self.end_headers()
        elif asked.path == "/jwks":
            self._answer(200, {"keys": [KEY.as_dict(private=False)]})
        else:
            self._answer(200, self.provider.metadata())

    def do_POST(self) -> None:
        """A token for a code."""
        given = dict(parse_qsl(self.rfile.read(int(self.headers["Content-Length"])).decode()))
        token = self.provider.token_for(given, self.headers["Authorization"])
        self._answer(200 if token else 400, token or {"error": "invalid_grant"})

    def log_message(self, *_: Any) -> None:
        """Say nothing."""

    def _answer(self, status: int, told: dict[str, Any]) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(json.dumps(told).encode())


@contextmanager
def provide() -> Iterator[Provider]:
    """A provider at work."""
    provider = Provider("")
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, provider)) as server:
        provider.issuer = f"http://127.0.0.1:{server.server_port}"
        Thread(target=server.serve_forever, daemon=True).start()
        yield provider
        server.shutdown()

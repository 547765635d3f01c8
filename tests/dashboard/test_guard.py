"""How many may look at once."""

from collections.abc import Generator
from types import coroutine

import pytest
from starlette.types import Message, Receive, Scope, Send

from dashboard.guard import Guard


@coroutine
def until_gone() -> Generator[None, None, None]:
    yield


async def stay(scope: Scope, receive: Receive, send: Send) -> None:
    """An application whose sessions stay until their browsers go."""
    del scope, receive, send
    await until_gone()


async def receive() -> Message:
    return {}


def test_more_sessions_than_there_is_room_for_are_turned_away_until_one_has_gone() -> None:
    answered: list[Message] = []

    async def send(message: Message) -> None:
        answered.append(message)

    guard = Guard(stay, sessions=2)
    scope = {"type": "websocket", "headers": []}
    first, second, third, fourth = (guard(scope, receive, send) for _ in range(4))
    first.send(None)
    second.send(None)
    with pytest.raises(StopIteration):
        third.send(None)
    assert (answered[0]["type"], answered[0]["status"]) == ("websocket.http.response.start", 503)
    first.close()
    fourth.send(None)
    assert len(answered) == 2  # of the third alone

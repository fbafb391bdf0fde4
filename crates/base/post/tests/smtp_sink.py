"""A mail server for tests: takes mail over and prints each as a line of JSON.

Usage: smtp_sink.py [PORT] [PASSWORD]. The first line says which port it listens on. It stops when its input closes.
Mail for later@... is answered with 451, for nobody@... with 550. With a password, user "opbouw" must sign in.
"""

import asyncio
import email
import email.policy
import json
import sys
import threading
import warnings

from aiosmtpd.smtp import SMTP, AuthResult


def say(value):
    print(json.dumps(value), flush=True)


warnings.filterwarnings("ignore", "Requiring AUTH while not requiring TLS")


class Sink:
    async def handle_RCPT(self, server, session, envelope, address, options):
        name = address.split("@")[0]
        if name == "later":
            return "451 4.7.1 " + address + " please try again"
        if name == "nobody":
            return "550 5.1.1 " + address + " is unknown here"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        mail = email.message_from_bytes(envelope.original_content, policy=email.policy.default)
        body = lambda kind: mail.get_body([kind]).get_content()
        say({
            "from": envelope.mail_from,
            "to": envelope.rcpt_tos,
            "headers": [[name.lower(), str(value)] for name, value in mail.items()],
            "plain": body("plain"),
            "html": body("html"),
            "raw": envelope.original_content.decode("ascii", "replace"),
        })
        return "250 OK"


async def serve(port, password):
    def authenticate(server, session, envelope, mechanism, data):
        return AuthResult(success=(data.login, data.password) == (b"opbouw", password.encode()), handled=False)

    settings = dict(authenticator=authenticate, auth_required=True, auth_require_tls=False) if password else {}
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: SMTP(Sink(), **settings), "127.0.0.1", port)
    say({"listening": server.sockets[0].getsockname()[1]})
    closed = asyncio.Event()
    wait = lambda: (sys.stdin.read(), loop.call_soon_threadsafe(closed.set))
    threading.Thread(target=wait, daemon=True).start()
    await closed.wait()


arguments = sys.argv[1:] + ["0", ""][len(sys.argv) - 1:]
asyncio.run(serve(int(arguments[0]), arguments[1]))

"""What an app in Python has, whatever it asks: the client pointed at the server, the handshake, and a port where it is called."""

import base64
import hashlib
import hmac
import http.client
import http.server
import json
import os
import threading
import urllib.parse

import shopify

# Where the server calls the app.
PORT = int(os.environ.get("CYCLE_PORT", "8765"))


def connect():
    """Points the client at the server: it speaks to `SHOP.DOMAIN:PORT`, which is 127.0.0.1 with the server's port."""
    port = urllib.parse.urlsplit(os.environ["CONSIGN_URL"]).port
    shopify.Session.setup(protocol="http", myshopify_domain="0.0.1", port=port)
    session = shopify.Session("127.0.0.1", "2026-04", os.environ["CONSIGN_TOKEN"])
    shopify.ShopifyResource.activate_session(session)


def install():
    """A merchant installs the app: the browser comes back from the shop with a code, whose signature the client checks
    before the app asks for its token. The client would ask for it over https; that one request is made without it."""
    server = http.client.HTTPConnection(urllib.parse.urlsplit(os.environ["CONSIGN_URL"]).netloc)
    client_id, secret = os.environ["CONSIGN_CLIENT_ID"], os.environ["CONSIGN_SECRET"]
    shopify.Session.setup(api_key=client_id, secret=secret)
    session = shopify.Session("127.0.0.1", "2026-04")
    page = session.create_permission_url(["write_fulfillments"], "http://127.0.0.1:9/back", "state-1")
    server.request("GET", page[page.index("/admin"):])
    sent = server.getresponse()
    sent.read()
    same(sent.status, 302)
    query = dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(sent.getheader("Location")).query))
    same((query["shop"], query["state"]), (os.environ["CONSIGN_SHOP"], "state-1"))
    assert shopify.Session.validate_params(query), query
    assert not shopify.Session.validate_params({**query, "shop": "another.myshopify.com"}), query
    form = {"client_id": client_id, "client_secret": secret, "code": query["code"]}
    kind = {"Content-Type": "application/x-www-form-urlencoded"}
    server.request("POST", "/admin/oauth/access_token", urllib.parse.urlencode(form), kind)
    same(json.load(server.getresponse())["access_token"], os.environ["CONSIGN_TOKEN"])


class Listener(http.server.BaseHTTPRequestHandler):
    """Takes webhooks and the callbacks of the service. The client has nothing that checks their signatures."""

    heard = []
    arrived = threading.Condition()

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        digest = hmac.new(os.environ["CONSIGN_SECRET"].encode(), body, hashlib.sha256).digest()
        signed = hmac.compare_digest(base64.b64encode(digest).decode(), self.headers["X-Shopify-Hmac-Sha256"])
        self.send_response(200 if signed else 401)
        self.end_headers()
        with self.arrived:
            self.heard.append((self.headers.get("X-Shopify-Topic", self.path), json.loads(body), signed))
            self.arrived.notify_all()

    def log_message(self, *_):
        pass


def listen():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", PORT), Listener)
    threading.Thread(target=server.serve_forever, daemon=True).start()


def heard(what, expected):
    """Waits until a webhook of a topic, or a callback at a path, has come with such a body."""
    with Listener.arrived:
        come = Listener.arrived.wait_for(
            lambda: any(topic == what and signed and expected(body) for topic, body, signed in Listener.heard), 60)
    assert come, (what, Listener.heard)


def same(found, expected):
    assert found == expected, f"{found!r} instead of {expected!r}"

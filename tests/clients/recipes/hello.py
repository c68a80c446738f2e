import os
from urllib.parse import urlsplit

import shopify

port = urlsplit(os.environ["CONSIGN_URL"]).port
token = os.environ["CONSIGN_TOKEN"]
shopify.Session.setup(protocol="http", myshopify_domain="0.0.1", port=port)
session = shopify.Session("127.0.0.1", "2026-04", token)
shopify.ShopifyResource.activate_session(session)

print(shopify.GraphQL().execute("{ shop { name } }"))

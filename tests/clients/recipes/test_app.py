import json
import os
import shutil
import unittest

import shopify

import hello  # points the client at the server

ACCEPT = """mutation ($id: ID!) {
  fulfillmentOrderAcceptFulfillmentRequest(id: $id) {
    fulfillmentOrder { requestStatus } userErrors { message } } }"""


class Requests(unittest.TestCase):
    def setUp(self):
        shutil.copy("sample.db", "next.db")
        os.replace("next.db", os.environ["CONSIGN_DB"])

    def accepted(self):
        work = {"id": "gid://shopify/FulfillmentOrder/3000001"}
        answer = json.loads(shopify.GraphQL().execute(ACCEPT, work))
        return answer["data"]["fulfillmentOrderAcceptFulfillmentRequest"]

    def test_is_accepted(self):
        work = self.accepted()["fulfillmentOrder"]
        self.assertEqual(work["requestStatus"], "ACCEPTED")

    def test_is_accepted_once(self):
        self.accepted()
        self.assertEqual(len(self.accepted()["userErrors"]), 1)

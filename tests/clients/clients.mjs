// The clients for Node, each pointed at `consign serve`: `send` sends a document with its variables and gives back what
// came, `{data, errors, extensions}`; `verify` checks the signature of what the server sends to the app. Over REST,
// `rest(method, path, { query, data })` gives back the body, or `{ status, headers, errors }` of a request that is
// refused; `orders(query)` a page of orders, `{ orders, next, previous }`, the last two of which lead to other pages.

import { createHmac } from "node:crypto";
import { createServer } from "node:http";
import { once } from "node:events";

const { CONSIGN_URL, CONSIGN_TOKEN, CONSIGN_CLIENT_ID, CONSIGN_SECRET, CONSIGN_SHOP } = process.env;

// Under the script of `consign serve --node-preload` the clients are left as an app has them.
const unchanged = process.env.NODE_OPTIONS?.includes("to-consign.mjs");

// What goes to the shop's address goes to the server.
const toServer = unchanged
  ? fetch
  : (address, init) => fetch(String(address).replace(/^https?:\/\/[^/]+/, CONSIGN_URL), init);

const API_VERSION = "2026-04";

// For clients that have nothing for it.
const verify = (body, request) =>
  createHmac("sha256", CONSIGN_SECRET).update(body).digest("base64") === request.headers["x-shopify-hmac-sha256"];

async function shopifyApi() {
  await import("@shopify/shopify-api/adapters/node");
  const { shopifyApi, Session } = await import("@shopify/shopify-api");
  const { setAbstractFetchFunc } = await import("@shopify/shopify-api/runtime");
  if (!unchanged) setAbstractFetchFunc(toServer);
  const app = createServer();
  app.listen(0, "127.0.0.1");
  await once(app, "listening");
  const api = shopifyApi({
    apiKey: CONSIGN_CLIENT_ID, apiSecretKey: CONSIGN_SECRET, apiVersion: API_VERSION, hostScheme: "http",
    hostName: `127.0.0.1:${app.address().port}`, isEmbeddedApp: false, isTesting: true, logger: { level: 0 },
  });
  const installed = await install(api, app);
  const granted = (await api.auth.clientCredentials({ shop: CONSIGN_SHOP })).session;
  for (const session of [installed, granted]) {
    if (session.accessToken !== CONSIGN_TOKEN) throw new Error(`another token: ${session.accessToken}`);
  }
  const session = new Session({ id: "1", shop: CONSIGN_SHOP, state: "", isOnline: false, accessToken: CONSIGN_TOKEN });
  const client = new api.clients.Graphql({ session });
  const send = async (document, variables) => {
    try {
      return await client.request(document, { variables });
    } catch (error) {
      if (!error.body) throw error;
      return { ...error.body, errors: error.body.errors.graphQLErrors };
    }
  };
  const verify = async (rawBody, rawRequest, rawResponse) => {
    const way = rawRequest.headers["x-shopify-topic"] ? api.webhooks : api.fulfillmentService;
    return (await way.validate({ rawBody, rawRequest, rawResponse })).valid;
  };
  const resources = new api.clients.Rest({ session });
  const rest = async (method, path, { query, data } = {}) => {
    try {
      return (await resources[method]({ path, query, data })).body;
    } catch (error) {
      if (!error.response) throw error;
      const { response } = error;
      return { status: response.code, headers: response.headers, errors: response.body.errors };
    }
  };
  const page = async (params) => {
    const { body, pageInfo } = await resources.get(params);
    const leads = (to) => to && (() => page(to));
    return { orders: body.orders, next: leads(pageInfo.nextPage), previous: leads(pageInfo.prevPage) };
  };
  return { send, verify, rest, orders: (query) => page({ path: "orders", query }) };
}

// A merchant installs the app: the browser goes to the app, from there to the shop, and comes back with a code, whose
// signature the client checks before it asks for the token. It lets in browsers alone.
async function install(api, app) {
  let session;
  const served = async (request, response) => {
    const both = { rawRequest: request, rawResponse: response };
    if (request.url === "/auth") {
      await api.auth.begin({ shop: CONSIGN_SHOP, callbackPath: "/back", isOnline: false, ...both });
    } else {
      session = (await api.auth.callback(both)).session;
      response.end();
    }
  };
  app.on("request", (request, response) => served(request, response).catch((error) => response.destroy(error)));
  const headers = { "user-agent": "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0" };
  const start = await fetch(`http://127.0.0.1:${app.address().port}/auth`, { headers, redirect: "manual" });
  const cookie = start.headers.getSetCookie().map((one) => one.split(";")[0]).join("; ");
  const shop = await toServer(start.headers.get("location"), { redirect: "manual" });
  await fetch(shop.headers.get("location"), { headers: { ...headers, cookie } });
  app.close();
  return session;
}

async function adminApiClient() {
  const { createAdminApiClient, createAdminRestApiClient } = await import("@shopify/admin-api-client");
  const client = createAdminApiClient({
    storeDomain: CONSIGN_SHOP, apiVersion: API_VERSION, accessToken: CONSIGN_TOKEN,
    ...(unchanged ? {} : { customFetchApi: toServer }),
  });
  const send = async (document, variables) => {
    const { data, errors, extensions } = await client.request(document, { variables });
    return { data, errors: errors?.graphQLErrors, extensions };
  };
  const resources = createAdminRestApiClient({
    storeDomain: new URL(CONSIGN_URL).host, scheme: "http", apiVersion: API_VERSION, accessToken: CONSIGN_TOKEN,
  });
  const rest = async (method, path, { query, data } = {}) => {
    const response = await resources[method](path, { searchParams: query, data });
    const body = await response.json();
    const { status, headers } = response;
    return response.ok ? body : { status, headers: Object.fromEntries(headers), errors: body.errors };
  };
  // Of other pages it leaves the header to the app.
  const page = async (path, searchParams) => {
    const response = await resources.get(path, { searchParams });
    const links = (response.headers.get("link") ?? "").matchAll(/<([^>]+)>; rel="(\w+)"/g);
    const to = Object.fromEntries([...links].map(([, url, rel]) => [rel, new URL(url)]));
    const leads = (url) => url && (() => page(url.pathname, Object.fromEntries(url.searchParams)));
    return { ...(await response.json()), next: leads(to.next), previous: leads(to.previous) };
  };
  return { send, verify, rest, orders: (query) => page("orders", query) };
}

// It keeps the data alone, and of errors the first sentence.
async function shopifyApiNode() {
  const { default: Shopify } = await import("shopify-api-node");
  const shopName = CONSIGN_SHOP.replace(".myshopify.com", "");
  const client = new Shopify({ shopName, accessToken: CONSIGN_TOKEN, apiVersion: API_VERSION });
  const { hostname, port } = new URL(CONSIGN_URL);
  if (!unchanged) Object.assign(client.baseUrl, { protocol: "http:", hostname, port });
  const send = (document, variables) =>
    client.graphql(document, variables).then((data) => ({ data }), ({ message }) => ({ errors: [{ message }] }));
  // What it has no resource for: a request with its token.
  const rest = async (method, path, { query, data } = {}) => {
    const search = query && `?${new URLSearchParams(query)}`;
    const address = { ...client.baseUrl, pathname: `/admin/api/${API_VERSION}/${path}.json`, search };
    try {
      return await client.request(address, method.toUpperCase(), undefined, data);
    } catch (error) {
      if (!error.response) throw error;
      const { response } = error;
      return { status: response.statusCode, headers: response.headers, errors: response.body.errors };
    }
  };
  const orders = async (query) => {
    const found = await client.order.list(query);
    const leads = (to) => to && (() => orders(to));
    return { orders: found, next: leads(found.nextPageParameters), previous: leads(found.previousPageParameters) };
  };
  return { send, verify, rest, orders };
}

export const CLIENTS = {
  "@shopify/shopify-api": shopifyApi,
  "@shopify/admin-api-client": adminApiClient,
  "shopify-api-node": shopifyApiNode,
};

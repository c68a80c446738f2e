import { readFileSync } from "node:fs";
import { connect } from "node:net";
import { createServer } from "node:tls";

const { CONSIGN_URL, FRONT_PORT = 443 } = process.env;
const { hostname, port } = new URL(CONSIGN_URL);
const key = readFileSync("key.pem"), cert = readFileSync("cert.pem");
createServer({ key, cert }, (client) => {
  const server = connect(port, hostname);
  client.on("error", () => server.destroy());
  server.on("error", () => client.destroy());
  client.pipe(server).pipe(client);
}).listen(FRONT_PORT, "127.0.0.1");

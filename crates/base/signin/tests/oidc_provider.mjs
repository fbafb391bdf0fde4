// A real OpenID provider, for the tests of signing in and for journeys in a browser. Everybody may come in under any name.
//
//   node oidc_provider.mjs --redirect http://localhost:8080/inloggen/organisatie --key /tmp/client.pem
//
// --redirect URI   where a sign-in may come back to; may be given more than once
// --key FILE       private key of the client `opbouw` (private_key_jwt); made when the file is not there
// --secret TEXT    secret of the client `opbouw-geheim` (client_secret_basic); without it there is no such client
// --rsa            the key that is made is RSA (RS256) instead of P-256 (ES256)
// --port N         port to listen on; without it a free one
// --acr TEXT       how sure it says to be of everybody
//
// It needs the packages of package.json beside it: the tests copy both to target/oidc-provider and run `npm ci` there.
// Its first line of output is its address, which is also its issuer. It stops when its input ends.

import { createPrivateKey, createPublicKey, generateKeyPairSync, randomUUID } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import Provider from 'oidc-provider';

const { values: options } = parseArgs({
  options: {
    redirect: { type: 'string', multiple: true, default: [] },
    key: { type: 'string' },
    secret: { type: 'string' },
    rsa: { type: 'boolean', default: false },
    port: { type: 'string', default: '0' },
    acr: { type: 'string' },
  },
});

const server = createServer();
server.listen(Number(options.port), '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  serve(issuer);
  console.log(issuer);
});
process.stdin.resume().on('end', () => process.exit(0));

function serve(issuer) {
  const provider = new Provider(issuer, {
    clients: clients(),
    jwks: { keys: [newKey(true).export({ format: 'jwk' })].map((key) => ({ ...key, use: 'sig', alg: 'RS256' })) },
    cookies: { keys: [randomUUID()] },
    clientAuthMethods: ['private_key_jwt', 'client_secret_basic'],
    acrValues: options.acr ? [options.acr] : [],
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, interaction) => `/wie/${interaction.uid}` },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    // Nobody is asked whether the client may know who they are.
    async loadExistingGrant(context) {
      const { client, session } = context.oidc;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    const asked = request.url.startsWith('/wie/') ? whoIsIt(provider, request, response) : answer(request, response);
    Promise.resolve(asked).catch((error) => {
      console.error(error);
      response.writeHead(500).end();
    });
  });
}

async function whoIsIt(provider, request, response) {
  if (request.method !== 'POST') {
    await provider.interactionDetails(request, response);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(`<!doctype html><html lang="nl"><title>Inloggen bij uw organisatie</title><h1>Inloggen bij uw organisatie</h1>
      <form method="post"><label>Naam <input name="login" required autofocus></label> <button>Inloggen</button></form></html>`);
    return;
  }
  let body = '';
  for await (const part of request) body += part;
  const accountId = new URLSearchParams(body).get('login');
  await provider.interactionFinished(request, response, { login: { accountId, acr: options.acr, remember: false } });
}

function clients() {
  const all = { redirect_uris: options.redirect, response_types: ['code'], grant_types: ['authorization_code'] };
  const found = [];
  if (options.key) {
    const key = createPublicKey(clientKey(options.key)).export({ format: 'jwk' });
    found.push({ ...all, client_id: 'opbouw', token_endpoint_auth_method: 'private_key_jwt', jwks: { keys: [key] } });
  }
  if (options.secret) {
    found.push({ ...all, client_id: 'opbouw-geheim', client_secret: options.secret, token_endpoint_auth_method: 'client_secret_basic' });
  }
  return found;
}

function clientKey(file) {
  if (!existsSync(file)) writeFileSync(file, newKey(options.rsa).export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600 });
  return createPrivateKey(readFileSync(file));
}

function newKey(isRsa) {
  const made = isRsa ? generateKeyPairSync('rsa', { modulusLength: 2048 }) : generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return made.privateKey;
}

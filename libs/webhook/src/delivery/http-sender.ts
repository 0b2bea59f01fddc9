import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isIPv6 } from 'node:net';
import type { WebhookDeliveryError } from '@app/contracts';
import type { AddressRules } from '../address/address-guard.js';
import type { Resolve } from '../address/resolve.js';
import { addressesOf, readWebhookUrl } from '../address/webhook-url.js';

/** For a whole request and its answer; a receiver that needs longer should answer first and work afterwards. */
const TIMEOUT_MS = 15_000;
/** So much of an answer is read, for the receiver to finish it; more is of no use to us. */
const MAX_ANSWER_BYTES = 4_096;

export interface HttpSenderOptions extends AddressRules {
  resolve: Resolve;
  timeoutMs?: number;
}

export interface OutgoingMessage {
  url: string;
  headers: Record<string, string>;
  body: string;
}

export interface Answer {
  statusCode: number | null;
  /** Null for a 2xx, and for nothing else. */
  error: WebhookDeliveryError | null;
  /** The header as it came. */
  retryAfter?: string;
}

/**
 * Sends one request of a webhook, and only to where it may go. The name is resolved and checked anew for every
 * request, and the socket is given these very addresses: a name that changes between the check and the connection
 * (DNS rebinding) changes nothing. No proxy, no kept connection, no redirect.
 */
export class HttpSender {
  constructor(private readonly options: HttpSenderOptions) {}

  async send({ url: text, headers, body }: OutgoingMessage): Promise<Answer> {
    const url = readWebhookUrl(text, this.options);
    if (typeof url === 'string') return failed('address-refused');
    const addresses = await addressesOf(url, this.options, this.options.resolve);
    if (typeof addresses === 'string') return failed(addresses);
    return this.post(url, addresses, headers, body);
  }

  private post(
    url: URL,
    addresses: readonly string[],
    headers: Record<string, string>,
    body: string,
  ): Promise<Answer> {
    const signal = AbortSignal.timeout(this.options.timeoutMs ?? TIMEOUT_MS);
    const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, {
      method: 'POST',
      agent: false,
      lookup: pinned(addresses),
      signal,
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        'user-agent': 'ProcMetier-Webhooks/1',
        ...headers,
      },
    });
    return new Promise((resolve) => {
      request.once('error', (error: NodeJS.ErrnoException) => resolve(failed(errorOf(error, signal))));
      request.once('response', (response) => {
        resolve(answerOf(response));
        skim(response);
      });
      // After a 101 Node hands over the connection, and reports neither an answer nor an error.
      request.once('upgrade', (response, socket) => {
        socket.destroy();
        resolve(answerOf(response));
      });
      // However a request has ended, nothing comes after this.
      request.once('close', () => resolve(failed(signal.aborted ? 'timeout' : 'connection')));
      request.end(body);
    });
  }
}

const failed = (error: WebhookDeliveryError): Answer => ({ statusCode: null, error });

/** Stands in for the resolver of a socket: it gives the addresses that were checked, and asks nobody. */
function pinned(addresses: readonly string[]): LookupFunction {
  const all = addresses.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }));
  return (_host, options, callback) => {
    if (options.all) callback(null, all);
    else callback(null, all[0].address, all[0].family);
  };
}

function answerOf({ statusCode = 0, headers }: IncomingMessage): Answer {
  const retryAfter = headers['retry-after'];
  const error = statusCode >= 300 && statusCode < 400 ? 'redirect' : 'status';
  return {
    statusCode,
    error: statusCode >= 200 && statusCode < 300 ? null : error,
    ...(retryAfter && { retryAfter }),
  };
}

/** Reads a little of the body and lets go of the connection, whatever the receiver still has to say. */
function skim(response: IncomingMessage): void {
  let bytes = 0;
  response.on('error', () => undefined);
  response.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > MAX_ANSWER_BYTES) response.destroy();
  });
}

/** What Node and OpenSSL call a certificate that is not believed. */
const TLS = /CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO|HOSTNAME_MISMATCH|EPROTO/;

function errorOf({ code = '' }: NodeJS.ErrnoException, signal: AbortSignal): WebhookDeliveryError {
  if (signal.aborted) return 'timeout';
  return TLS.test(code) ? 'tls' : 'connection';
}

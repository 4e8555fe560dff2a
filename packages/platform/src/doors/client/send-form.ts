import { request, type Transport } from './transport.ts';
import type { CallOptions, FileToSend } from './types.ts';

/** Posts an input with its files. In a browser the progress of sending is told, which `fetch` cannot do. */
export function sendForm(
  transport: Transport,
  address: string,
  fields: Record<string, unknown>,
  files: readonly [string, FileToSend][],
  options: CallOptions,
): Promise<Response> {
  const form = new FormData();
  form.set('input', JSON.stringify(fields));
  for (const [name, file] of files) form.set(name, file, file.name ?? name);
  if (options.onProgress === undefined || typeof XMLHttpRequest === 'undefined') {
    return request(transport, address, options, { method: 'POST', body: form });
  }
  return sendWithProgress(`${transport.baseUrl}${address}`, form, transport.headers, options);
}

function sendWithProgress(
  address: string,
  form: FormData,
  headers: Readonly<Record<string, string>>,
  { signal, onProgress }: CallOptions,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    const abort = () => sending.abort();
    sending.open('POST', address);
    for (const [name, value] of Object.entries(headers)) sending.setRequestHeader(name, value);
    sending.upload.onprogress = ({ loaded, total }) => {
      onProgress?.({ phase: 'sending', fraction: total > 0 ? loaded / total : 0, doing: null });
    };
    sending.onload = () => {
      const type = sending.getResponseHeader('content-type') ?? 'application/json';
      resolve(new Response(sending.responseText, { status: sending.status, headers: { 'content-type': type } }));
    };
    sending.onerror = () => reject(new TypeError('The server cannot be reached.'));
    sending.onabort = () => reject(signal?.reason ?? new DOMException('Aborted', 'AbortError'));
    sending.onloadend = () => signal?.removeEventListener('abort', abort);
    signal?.addEventListener('abort', abort, { once: true });
    sending.send(form);
  });
}

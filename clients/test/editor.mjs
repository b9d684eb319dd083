// A small editor: the real yaml-language-server over stdio.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import rpc from 'vscode-jsonrpc/node.js';

const server = join(dirname(createRequire(import.meta.url).resolve('yaml-language-server/package.json')), 'bin', 'yaml-language-server');

export class Editor {
  /** Opens a records folder as an editor does that reads its .vscode/settings.json. */
  static async open(dir) {
    const e = new Editor();
    e.dir = dir;
    e.process = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    e.rpc = rpc.createMessageConnection(new rpc.StreamMessageReader(e.process.stdout), new rpc.StreamMessageWriter(e.process.stdin));
    const at = join(dir, '.vscode', 'settings.json');
    const settings = existsSync(at) ? JSON.parse(readFileSync(at, 'utf8')) : {};
    const yaml = { schemas: settings['yaml.schemas'] ?? {}, completion: true, hover: true, validate: true, schemaStore: { enable: false } };
    e.rpc.onRequest('workspace/configuration', ({ items }) => items.map(({ section }) => (section === 'yaml' ? yaml : {})));
    e.rpc.onRequest('client/registerCapability', () => null);
    e.rpc.onNotification('textDocument/publishDiagnostics', (found) => e.waiting?.(found));
    e.rpc.listen();
    const uri = pathToFileURL(dir).href;
    await e.rpc.sendRequest('initialize', {
      processId: process.pid, rootUri: uri, workspaceFolders: [{ uri, name: 'records' }],
      capabilities: {
        workspace: { configuration: true, workspaceFolders: true },
        textDocument: { completion: { completionItem: { snippetSupport: true } }, publishDiagnostics: {} },
      },
    });
    await e.rpc.sendNotification('initialized', {});
    await e.rpc.sendNotification('workspace/didChangeConfiguration', { settings: { yaml } });
    return e;
  }

  versions = new Map();

  /** Puts a text into a file, in which | marks the cursor, and waits for what the server finds in it. */
  async type(name, marked) {
    const at = marked.indexOf('|');
    const text = at < 0 ? marked : marked.slice(0, at) + marked.slice(at + 1);
    const before = text.slice(0, Math.max(0, at)).split('\n');
    this.position = { line: before.length - 1, character: before.at(-1).length };
    this.document = { uri: pathToFileURL(join(this.dir, name)).href };
    const found = new Promise((resolve) => {
      this.waiting = ({ uri, diagnostics }) => uri === this.document.uri && resolve(diagnostics);
    });
    const version = (this.versions.get(name) ?? 0) + 1;
    this.versions.set(name, version);
    if (version === 1) {
      await this.rpc.sendNotification('textDocument/didOpen', { textDocument: { ...this.document, languageId: 'yaml', version, text } });
    } else {
      await this.rpc.sendNotification('textDocument/didChange', { textDocument: { ...this.document, version }, contentChanges: [{ text }] });
    }
    return found;
  }

  async completions() {
    const { items } = await this.rpc.sendRequest('textDocument/completion', { textDocument: this.document, position: this.position });
    return items;
  }

  async hover() {
    const answer = await this.rpc.sendRequest('textDocument/hover', { textDocument: this.document, position: this.position });
    return answer?.contents.value ?? '';
  }

  async close() {
    await this.rpc.sendRequest('shutdown');
    await this.rpc.sendNotification('exit');
    this.rpc.dispose();
    this.process.kill();
  }
}

import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';

export interface Caught {
  to: string;
  /** Headers and body as they came, soft line ends of quoted-printable taken back. */
  source: string;
}

/** A mail server on this machine that keeps what it is given and sends nothing on. */
export class MailCatcher {
  readonly caught: Caught[] = [];
  /** Answers 451 to so many mails first. */
  refuseNext = 0;
  private server: Server | null = null;
  private port = 0;

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** Opens, at the same port as before when it was open once. */
  async open(): Promise<void> {
    this.server = createServer((socket) => this.serve(socket)).listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
    const address = this.server.address();
    this.port = typeof address === 'object' && address ? address.port : 0;
  }

  async close(): Promise<void> {
    this.server?.close();
    if (this.server) await once(this.server, 'close');
    this.server = null;
  }

  private serve(socket: Socket): void {
    let [to, data, isData, rest] = ['', '', false, ''];
    const say = (line: string) => void socket.write(`${line}\r\n`);
    const take = (line: string): void => {
      if (isData && line !== '.') data += `${line.replace(/^\./, '')}\r\n`;
      else if (isData) {
        isData = false;
        if (this.refuseNext > 0) this.refuseNext -= 1;
        else this.caught.push({ to, source: data.replace(/=\r\n/g, '') });
        say(this.caught.at(-1)?.source === data.replace(/=\r\n/g, '') ? '250 kept' : '451 later');
      } else if (/^RCPT TO:<(.*)>/i.test(line)) say((to = /<(.*)>/.exec(line)?.[1] ?? '') && '250 ok');
      else if (/^DATA/i.test(line)) [isData, data] = (say('354 go on'), [true, '']);
      else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n');
      else say('250 ok');
    };
    say('220 catcher');
    socket.on('error', () => undefined).on('data', (bytes) => {
      const lines = (rest + bytes.toString()).split('\r\n');
      rest = lines.pop() ?? '';
      lines.forEach(take);
    });
  }
}

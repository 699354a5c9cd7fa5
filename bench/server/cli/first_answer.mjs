// From the start of the process to its first answer: first_answer.mjs PROGRAM DIR PATH RESULTS TIMES
//
// `straal serve` counts from spawn to the last byte of the answer to PATH, asked as soon as the program says where it listens;
// `straal query`, the same question from the command line, from spawn to exit. Both with the files in the page cache.
import { spawn } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { connect } from 'node:net';

const [program, directory, path, results, times] = process.argv.slice(2);

function ask(port) {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n`);
    });
    socket.setEncoding('latin1');
    socket.on('data', (text) => (answer += text));
    socket.on('error', reject);
    socket.on('end', () => {
      if (answer.startsWith('HTTP/1.1 200')) resolve();
      else reject(new Error(`${path} is not answered: ${answer.slice(0, 300)}`));
    });
  });
}

function serve() {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const server = spawn(program, ['serve', directory, '--port', '0'], { stdio: ['ignore', 'ignore', 'pipe'] });
    let log = '';
    let ms;
    let asked = false;
    server.stderr.setEncoding('utf8').on('data', (text) => {
      log += text;
      const port = /http:\/\/127\.0\.0\.1:(\d+)/.exec(log)?.[1];
      if (!port || asked) return;
      asked = true;
      ask(Number(port))
        .then(() => (ms = performance.now() - start))
        .catch(reject)
        .finally(() => server.kill());
    });
    server.on('error', reject);
    server.on('exit', () => (ms ? resolve(ms) : reject(new Error(`straal serve ended early:\n${log}`))));
  });
}

function query() {
  const [postcode, dates, radius] = path.split('/').slice(2);
  return new Promise((resolve, reject) => {
    const start = performance.now();
    spawn(program, ['query', directory, postcode, dates, '--radius', radius], { stdio: 'ignore' })
      .on('error', reject)
      .on('exit', (code) =>
        code === 0 ? resolve(performance.now() - start) : reject(new Error(`straal query ended with ${code}`)),
      );
  });
}

for (const [start, run] of Object.entries({ serve, query })) {
  const ms = [];
  await run(); // Fills the page cache, and warms up this program.
  for (let i = 0; i < Number(times); i++) ms.push(await run());
  appendFileSync(results, JSON.stringify({ start, ms }) + '\n');
}

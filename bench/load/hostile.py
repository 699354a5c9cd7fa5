#!/usr/bin/env python3
"""Well-behaved clients beside hostile ones: slow, greedy and malformed requests, files that are damaged and mended, and
a server that is killed. Prints what the well-behaved saw before, during and after, and what the process held.

usage: hostile.py PROGRAM DIR [MINUTES] [SEED]

DIR is copied; the copy is served and damaged. Every 200 of the well-behaved is compared with the answer that the
undisturbed server gave. Exits 1 where one is wrong, where the server dies by itself, or where a
well-behaved question gets another status than 200 or, of a damaged date, 500."""
import http.client
import json
import multiprocessing
import os
import random
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

BODY = (b'POST /v1/impact?dates=2013-04-30 HTTP/1.1\r\nHost: localhost\r\n'
        b'Content-Type: application/json\r\nContent-Length: 2000000\r\n\r\n{')
HOLDERS = [b'', b'GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n', b'GET /healthz HTTP/1.1\r\nX: ', BODY]
STRANGE = [b'\x16\x03\x01\x02\x00', b'GET / HTTP/9.9\r\n\r\n', b'GET  / HTTP/1.1\r\n\r\n', b'\r\n' * 50,
           b'POST /v1/impact HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n',
           b'GET /' + b'a' * 70000 + b' HTTP/1.1\r\n\r\n', b'GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n',
           b'OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n',
           b'GET /v1/impact?' + b'a=b&' * 5000 + b' HTTP/1.1\r\nHost: a\r\n\r\n']


class Server:
    """The served copy; started again on the same port after a kill."""

    def __init__(self, program, directory):
        self.program, self.directory = program, directory
        with socket.socket() as free:
            free.bind(('127.0.0.1', 0))
            self.port = free.getsockname()[1]
        self.log = open(os.path.join(os.path.dirname(directory), 'log'), 'ab')
        self.start()

    def start(self):
        words = [self.program, 'serve', self.directory, '--port', str(self.port)]
        self.process = subprocess.Popen(words, stderr=self.log)
        for _ in range(600):
            try:
                urllib.request.urlopen(f'http://127.0.0.1:{self.port}/readyz', timeout=2).read()
                return
            except OSError:
                time.sleep(0.1)
        sys.exit('the server does not start')

    def held(self):
        """MB of resident memory, and open files."""
        pid = self.process.pid
        with open(f'/proc/{pid}/status') as status:
            resident = next(int(line.split()[1]) // 1024 for line in status if line.startswith('VmRSS'))
        return resident, len(os.listdir(f'/proc/{pid}/fd'))


def ask(port, path, timeout=10):
    """Status, body and seconds; status 0 where no answer came."""
    begun = time.monotonic()
    try:
        with urllib.request.urlopen(f'http://127.0.0.1:{port}{path}', timeout=timeout) as reply:
            status, body = reply.status, reply.read()
    except urllib.error.HTTPError as error:
        status, body = error.code, error.read()
    except (OSError, http.client.HTTPException):
        status, body = 0, b''
    return status, body, time.monotonic() - begun


def questions(port):
    """Small questions, each of one date, with their right answers by date."""
    info = json.loads(ask(port, '/v1/dates')[1])
    dates = [one['date'] for one in info['dates']]
    places = ['1012JS', '3511LN', '5611EM', '9711LM', '6211CK']
    return [(date, f'/api/{place}/{date}/{radius}') for date in dates[::3] for place in places for radius in (1, 5)]


def well_behaved(port, known, seconds, results, seed, down):
    """Twenty questions a second; puts (seconds, kind) for each."""
    chance = random.Random(seed)
    until = time.monotonic() + seconds
    seen = []
    while time.monotonic() < until:
        _, path, right = chance.choice(known)
        was_down = down.value
        status, body, took = ask(port, path)
        if status == 200:
            kind = 'right' if body == right else 'WRONG'
        elif status == 500 and b'damaged-data' in body:
            kind = 'damaged'
        elif was_down or down.value:
            kind = 'killed'
        else:
            kind = f'status {status}'
        seen.append((took, kind, path))
        time.sleep(max(0.0, 0.05 - took))
    results.put(seen)


def holder(port, stop, seed):
    """Holds 500 connections that send nothing more; opens others for those that were closed."""
    chance = random.Random(seed)
    held = []
    while not stop.is_set():
        while len(held) < 500:
            try:
                one = socket.create_connection(('127.0.0.1', port), 2)
                one.setblocking(False)
                one.sendall(chance.choice(HOLDERS))
                held.append(one)
            except OSError:
                time.sleep(0.1)
                break
        keep = []
        for one in held:
            try:
                if one.recv(65536) == b'':
                    one.close()
                    continue
            except BlockingIOError:
                pass
            except OSError:
                one.close()
                continue
            if chance.random() < 0.02:
                try:
                    one.send(b'x')
                except OSError:
                    pass
            keep.append(one)
        held = keep
        time.sleep(0.2)


def greedy(port, stop, seed, dates):
    """Asks what is dear, and hangs up on half of it."""
    chance = random.Random(seed)
    while not stop.is_set():
        some = chance.sample(dates, chance.choice([1, 5, 20]))
        weeks = chance.choice([4, 16])
        path = chance.choice([
            f'/v1/impact?postcode=1012JS&radius=500&dates={",".join(some)}&precision=pc6&baseline=weeks:{weeks}',
            f'/api/1012JS/{",".join(dates)}/500?hours=1-22&precision=pc6',
            f'/v1/calendar?postcode=1012JS&radius={chance.choice([10, 200])}',
            '/v1/compare?postcode=1012JS;3511LN;5611EM&radius=50&dates=' + ','.join(some[:3])])
        ask(port, path, timeout=chance.choice([0.3, 20]))


def malformed(port, stop, seed):
    chance = random.Random(seed)
    while not stop.is_set():
        bytes_ = bytearray(chance.choice(STRANGE + HOLDERS))
        for _ in range(chance.randrange(4)):
            if bytes_:
                bytes_[chance.randrange(len(bytes_))] = chance.randrange(256)
        try:
            with socket.create_connection(('127.0.0.1', port), 2) as one:
                one.settimeout(0.5)
                one.sendall(bytes(bytes_))
                one.recv(65536)
        except OSError:
            pass
        time.sleep(0.02)


def strike(directory, backup, chance):
    """Damages a file of a date, and returns how to mend it."""
    name = chance.choice(sorted(os.listdir(os.path.join(directory, 'dates'))))
    path, whole = os.path.join(directory, 'dates', name), os.path.join(backup, 'dates', name)
    if not os.path.exists(whole):
        return None
    size = os.path.getsize(path)
    how = chance.randrange(4)
    with open(path, 'r+b') as file:
        if how == 0:
            file.truncate(0)
        elif how == 1:
            file.truncate(size // 2)
        else:
            at = chance.randrange(max(1, size - 4096))
            file.seek(at)
            file.write(os.urandom(chance.choice([1, 100, 4096])))
    if how == 3:
        shutil.copyfile(whole, path + '.new')
        os.rename(path + '.new', path)
    return lambda: (shutil.copyfile(whole, path + '.new'), os.rename(path + '.new', path))


def percentile(values, part):
    return sorted(values)[min(len(values) - 1, int(len(values) * part))] * 1000 if values else float('nan')


def phase(name, server, known, seconds, clients=4, seed=1, down=None, meanwhile=None):
    results = multiprocessing.Queue()
    down = down or multiprocessing.Value('i', 0)
    running = [
        multiprocessing.Process(target=well_behaved, args=(server.port, known, seconds, results, seed + i, down))
        for i in range(clients)
    ]
    for one in running:
        one.start()
    peak = [0, 0]
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if meanwhile:
            meanwhile()
        try:
            held = server.held()
            peak = [max(peak[0], held[0]), max(peak[1], held[1])]
        except OSError:
            pass
        time.sleep(0.5)
    seen = [one for _ in running for one in results.get()]
    for one in running:
        one.join()
    kinds = {}
    for _, kind, path in seen:
        kinds[kind] = kinds.get(kind, 0) + 1
        if (kind == 'WRONG' or kind.startswith('status')) and kinds[kind] <= 3:
            print(f'    {kind}: {path}', flush=True)
    times = [took for took, kind, _ in seen if kind != 'killed']
    held = server.held()
    print(f'{name}: {len(seen)} questions, p50 {percentile(times, 0.5):.1f} ms, p99 {percentile(times, 0.99):.1f} ms, '
          f'p99.9 {percentile(times, 0.999):.1f} ms; {kinds}; RSS {held[0]} MB (peak {peak[0]}), files {held[1]} '
          f'(peak {peak[1]})', flush=True)
    return all(kind in ('right', 'damaged', 'killed') for kind in kinds)


def main():
    program, source = sys.argv[1:3]
    minutes = float(sys.argv[3]) if len(sys.argv) > 3 else 60
    seed = int(sys.argv[4]) if len(sys.argv) > 4 else random.randrange(1 << 30)
    chance = random.Random(seed)
    print(f'seed {seed}, {minutes:g} minutes')
    folder = tempfile.mkdtemp()
    served, backup = os.path.join(folder, 'served'), os.path.join(folder, 'backup')
    shutil.copytree(source, served)
    shutil.copytree(source, backup)
    server = Server(program, served)
    known = [(date, path, ask(server.port, path)[1]) for date, path in questions(server.port)]
    dates = sorted({date for date, _, _ in known})
    ok = phase('before', server, known, 60, seed=seed)

    stop = multiprocessing.Event()
    down = multiprocessing.Value('i', 0)
    hostile = [multiprocessing.Process(target=holder, args=(server.port, stop, seed + i)) for i in range(4)]
    hostile += [multiprocessing.Process(target=greedy, args=(server.port, stop, seed + i, dates)) for i in range(4)]
    hostile += [multiprocessing.Process(target=malformed, args=(server.port, stop, seed + i)) for i in range(2)]
    for one in hostile:
        one.start()
    begin = time.monotonic()
    state = {'mend': None, 'next': begin + 5, 'kill': begin + 300, 'struck': 0, 'killed': 0, 'died': 0}

    def meanwhile():
        now = time.monotonic()
        if server.process.poll() is not None:
            state['died'] += 1
            print(f'    the server ended by itself: {server.process.returncode}', flush=True)
            server.start()
        if now >= state['next']:
            if state['mend']:
                state['mend']()
                state['mend'] = None
            else:
                state['mend'] = strike(served, backup, chance)
                state['struck'] += 1
            state['next'] = now + chance.uniform(2, 6)
        if now >= state['kill']:
            down.value = 1
            server.process.send_signal(signal.SIGKILL)
            server.process.wait()
            server.start()
            time.sleep(1)
            down.value = 0
            state['killed'] += 1
            state['kill'] = time.monotonic() + 300

    ok = phase('during', server, known, minutes * 60, seed=seed + 100, down=down, meanwhile=meanwhile) and ok
    stop.set()
    for one in hostile:
        one.terminate()
        one.join()
    if state['mend']:
        state['mend']()
    time.sleep(20)
    ok = phase('after', server, known, 60, seed=seed + 200) and ok
    print(f'{state["struck"]} files damaged, {state["killed"]} kills, ended by itself {state["died"]} times; '
          f'/readyz: {ask(server.port, "/readyz")[1].decode().strip()}')
    begun = time.monotonic()
    server.process.terminate()
    server.process.wait()
    print(f'SIGTERM: {time.monotonic() - begun:.2f} s, exit {server.process.returncode}')
    shutil.rmtree(folder)
    sys.exit(0 if ok and not state['died'] else 1)


if __name__ == '__main__':
    main()

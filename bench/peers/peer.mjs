// What peer.py is in Python: the same questions, the same checks, the same way to measure.
import { appendFileSync, createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

const PROBE_MS = 60;
const PROBE_ROUNDS = 2; // Apart in time, so that a busy moment of the machine does not decide.

/** The kinds of question of export_questions.cc, one after another. */
export async function* kinds(folder) {
  for await (const line of createInterface({ input: createReadStream(`${folder}/questions.jsonl`) })) yield JSON.parse(line);
}

/** An answer for comparison: [sbi, hits, delta], [day, hour, hits, delta], [rank, hits, delta]. */
export function checked(stats, timeline, points) {
  const nonzero = (rows) => rows.filter((row) => row.at(-1) || row.at(-2));
  const keyed = (rows) => new Map(nonzero(rows).map((row) => [row.slice(0, -2).join(' '), row.slice(-2).join(' ')]));
  const total = [1, 2].map((i) => stats.reduce((sum, row) => sum + row[i], 0)).join(' ');
  return { total: new Map([['', total]]), stats: keyed(stats), timeline: keyed(timeline), points: keyed(points) };
}

/** Throws where the variant's answer is not Straal's. */
async function check(system, variant, kind, question) {
  const { stats, timeline, points, total } = question.answer;
  const expected = checked(stats, timeline, points);
  expected.total = new Map([['', total.join(' ')]]);
  await variant.begin?.();
  const answer = await variant.read(question, await variant.ask(question));
  for (const part of ['total', 'stats', 'timeline', 'points']) {
    const keys = new Set([...answer[part].keys(), ...expected[part].keys()]);
    const wrong = [...keys].filter((key) => answer[part].get(key) !== expected[part].get(key));
    if (wrong.length === 0) continue;
    throw new Error(
      `${system}, ${variant.name}: ${part} of ${kind.kind} differ from Straal's: ${wrong.length} entries, ` +
        `first ${wrong[0]}: ${answer[part].get(wrong[0])}, not ${expected[part].get(wrong[0])}`,
    );
  }
}

/** The microseconds of each question from the first on, until the time is up; at least one. */
async function askFor(variant, questions, ms) {
  await variant.begin?.();
  const times = [];
  const end = performance.now() + ms;
  for (const question of questions) {
    const start = performance.now();
    await variant.ask(question);
    times.push((performance.now() - start) * 1000);
    if (performance.now() > end) break;
  }
  return times;
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** @param variants [{name, begin(), ask(question), read(question, result)}], as in peer.py; begin() is optional, and not timed */
export async function measure(system, variants, folder, seconds, write) {
  const winners = new Set();
  for await (const { questions, ...kind } of kinds(folder)) {
    const inTable = kind.group === 'table';
    const candidates = variants.filter(({ name }) => inTable || winners.has(name));
    const tried = Object.fromEntries(candidates.map(({ name }) => [name, Infinity]));
    for (const variant of candidates) await check(system, variant, kind, questions[0]);
    for (let round = 0; round < PROBE_ROUNDS; round++) {
      for (const variant of candidates) {
        tried[variant.name] = Math.min(tried[variant.name], median(await askFor(variant, questions, PROBE_MS)));
      }
    }
    const best = candidates.reduce((a, b) => (tried[b.name] < tried[a.name] ? b : a));
    for (const question of questions.slice(1)) if (question.answer) await check(system, best, kind, question);
    if (inTable) winners.add(best.name);
    const us = await askFor(best, questions, 1000 * (inTable ? seconds : seconds / 4));
    write({ system, ...kind, variant: best.name, tried_us: tried, us });
  }
}

/** Appends objects to a file, one per line. */
export const writer = (path) => (object) => appendFileSync(path, JSON.stringify(object) + '\n');

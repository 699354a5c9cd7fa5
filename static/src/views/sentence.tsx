import type { Part } from '../words/sentences';

/** A sentence with its strong parts. */
export function Sentence({ parts }: { parts: readonly Part[] }) {
  return <>{parts.map(({ text, strong }, index) => (strong ? <strong key={index}>{text}</strong> : text))}</>;
}

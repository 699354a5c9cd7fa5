import type { Part } from '../sentences';

/** A sentence with its strong parts. */
export function Sentence({ parts }: { parts: readonly Part[] }) {
  return <>{parts.map(({ text, strong }, index) => (strong ? <strong key={index}>{text}</strong> : text))}</>;
}

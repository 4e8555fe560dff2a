import type { Fact } from './fact.ts';
import type { SourceDocument } from './source.ts';

export function englishFacts(_document: SourceDocument): Fact[] {
  return [];
}

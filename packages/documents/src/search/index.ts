export { cutWords, type Token } from './cut.ts';
export { nearestWords, type VocabularyWord } from './did-you-mean.ts';
export { type QueryFilters, readFilter } from './filters.ts';
export { foldText } from './fold.ts';
export { highlight, type Snippet, snippet } from './highlight.ts';
export { type PassageTerms, passageTerms } from './passage-terms.ts';
export { type Alternative, alternative, neededGrams, parseQuery, type QueryUnit, type SearchQuery } from './query.ts';
export { maySound, type Sound, soundOf } from './sound.ts';
export { isStopWord } from './stop-words.ts';

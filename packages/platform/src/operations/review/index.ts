import { articles } from './articles.ts';
import { check } from './check.ts';
import { conclude } from './conclude.ts';
import { forget } from './forget.ts';
import { judge } from './judge.ts';
import { read } from './read.ts';
import { rules } from './rules.ts';
import { verdicts } from './verdicts.ts';

export const reviewOperations = [check, read, conclude, rules, articles, judge, verdicts, forget] as const;

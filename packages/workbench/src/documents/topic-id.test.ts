import { expect, it } from 'vitest';
import { topicIdOf } from './topic-id.ts';

const allowed = /^[a-z0-9][a-z0-9-]{0,62}$/;
const now = new Date('2026-11-23T06:00:00Z');

it('makes ids that the platform takes', () => {
  const none = () => [];
  for (const name of ['Low-altitude economy', '--', '新能源汽车', 'x'.repeat(200)])
    expect(topicIdOf(name, none, now)).toMatch(allowed);
  expect(topicIdOf('新能源汽车', () => ['xinnengyuanqiche'], now)).toMatch(/^xinnengyuanqiche-[a-z0-9]+$/);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChainTable } from '../data/index.ts';
import { mostParts, withParts, withSectors } from './rebuild.ts';
import {
  curves,
  kinds,
  newEvent,
  operationEvent,
  readEvents,
  type StudioEvent,
  stopOf,
  writeEvents,
} from './scenario.ts';
import { bounds, defaultSettings, models, rationings, readSettings, routings, writeSettings } from './settings.ts';

const unit = (code: string) => ({ code, name: { zh: code, en: code }, level: 1 });
const codes = ['420000', '湖北', 'a:b', 'c,d', '100%', 'x*y', 'Steel, iron'];
const kindsOfUse = ['government', 'exports', 'a:b'];
const table = {
  info: { regions: codes.map(unit), sectors: codes.map(unit), demandCategories: kindsOfUse },
} as unknown as ChainTable;

const place = {
  regions: fc.uniqueArray(fc.constantFrom(...codes)),
  sectors: fc.uniqueArray(fc.constantFrom(...codes)),
};
const days = fc.integer({ min: 1, max: 3650 });
const events = fc.array(
  fc
    .record({
      kind: fc.constantFrom(...kinds),
      ...place,
      to: fc.record(place),
      size: fc.double({ min: 0, max: 1, noNaN: true }),
      from: days,
      duration: days,
      curve: fc.constantFrom(...curves),
      recovery: days,
      rebuild: fc
        .record({
          sectors: fc.uniqueArray(fc.constantFrom(...codes), { minLength: 1 }),
          days,
          parts: fc.array(fc.double({ min: 0.1, max: mostParts, noNaN: true }), {
            minLength: codes.length,
            maxLength: codes.length,
          }),
        })
        .map(({ parts, ...rebuild }) => withParts(rebuild, parts.slice(0, rebuild.sectors.length))),
      categories: fc.uniqueArray(fc.constantFrom(...kindsOfUse)),
      isRebuilt: fc.boolean(),
    })
    .map(
      ({ rebuild, isRebuilt, categories, ...event }): StudioEvent => ({
        ...event,
        to:
          event.kind === 'link' ? event.to : { regions: event.kind === 'demand' ? event.to.regions : [], sectors: [] },
        recovery: event.curve === 'none' ? 60 : event.recovery,
        ...(event.kind === 'capital' && isRebuilt ? { rebuild } : {}),
        ...(event.kind === 'demand' && categories.length > 0 ? { categories } : {}),
      }),
    ),
  { minLength: 1, maxLength: 4 },
);

describe('events in an address', () => {
  it('come back as they were, whatever the codes', () => {
    fc.assert(
      fc.property(events, (list) => {
        expect(readEvents(writeEvents(list), table)).toEqual(list);
      }),
    );
  });

  it('are dropped where who is cut off, who uses or who rebuilds is not in the table', () => {
    for (const event of [
      'link:::1:1:30:none:nowhere:',
      'demand:::-0.2:1:30:none:nowhere',
      'capital:::0.5:1:30:none:nothing:90',
      'capital:::0.5:1:30:none:湖北*nothing:90',
      'capital:::0.5:1:30:none:湖北*c%2Cd:90:1',
      'capital:::0.5:1:30:none:湖北*c%2Cd:90:1*0',
      'demand:::-0.2:1:30:none:420000:wishes',
    ])
      expect(readEvents(event, table)).toEqual([]);
  });

  it('go to the operation with users of demand and with what rebuilds capital', () => {
    const [demand] = readEvents('demand::湖北:-0.2:1:30:none:420000', table);
    expect(operationEvent(demand!)).toMatchObject({ kind: 'demand', users: ['420000'], sectors: ['湖北'] });
    const [capital] = readEvents('capital:420000::0.5:1:30:none:湖北*a%3Ab:90', table);
    expect(operationEvent(capital!)).toMatchObject({
      ...{ kind: 'capital', share: 0.5 },
      rebuilding: { sectors: { 湖北: 0.5, 'a:b': 0.5 }, steps: 90 },
    });
    const [exported] = readEvents('demand:::-0.2:1:30:none::exports*a%3Ab', table);
    expect(operationEvent(exported!)).toMatchObject({ categories: ['exports', 'a:b'], change: -0.2 });
    expect(operationEvent(exported!)).not.toHaveProperty('users');
    const [unequal] = readEvents('capital:420000::0.5:1:30:none:湖北*a%3Ab:90:3*1', table);
    expect(operationEvent(unequal!)).toMatchObject({ rebuilding: { sectors: { 湖北: 0.75, 'a:b': 0.25 } } });
  });

  it('read well for a simple one', () => {
    const event: StudioEvent = { ...newEvent, regions: ['420000'], sectors: ['湖北'], size: 1 };
    expect(writeEvents([event])).toBe('capacity:420000:湖北:1:1:30:linear60');
  });

  it('are dropped where they make no sense, rather than hit everyone', () => {
    const unknown = ['capacity:nowhere::1:1:30:none', 'capacity:420000:nothing:1:1:30:none'];
    const unsound = ['capacity:420000::2:1:30:none', 'capacity:420000::1:0:30:none', 'demand:::-2:1:30:none', 'x', ''];
    for (const text of [...unknown, ...unsound, 'none', undefined]) expect(readEvents(text, table)).toEqual([]);
    expect(readEvents(`${unknown[0]},capacity:420000::1:1:30:none`, table)).toHaveLength(1);
  });

  it('are given to the operation without empty lists, which mean all', () => {
    expect(operationEvent({ ...newEvent, kind: 'demand', size: -0.2, curve: 'none' })).toEqual({
      ...{ kind: 'demand', change: -0.2, from: 1, duration: 30 },
      recovery: { curve: 'none', steps: 1 },
    });
    expect(operationEvent({ ...newEvent, kind: 'link', to: { regions: ['湖北'], sectors: [] } })).toMatchObject({
      to: { regions: ['湖北'] },
    });
  });
});

describe('settings in an address', () => {
  it('come back, and say nothing where they are the defaults', () => {
    expect(writeSettings(defaultSettings)).toBeUndefined();
    const settings = fc.record({
      steps: fc.integer({ min: bounds.steps.least, max: bounds.steps.most }),
      inventory: fc.integer({ min: bounds.inventory.least, max: bounds.inventory.most }),
      psi: fc.double({ min: bounds.psi.least, max: 1, noNaN: true }),
      restoration: fc.integer({ min: 1, max: bounds.restoration.most }),
      overproduction: fc.double({ min: 1, max: 5, noNaN: true }),
      rationing: fc.constantFrom(...rationings),
      routing: fc.constantFrom(...routings),
      model: fc.constantFrom(...models),
      essential: fc.constantFrom('', '01::0.5*17:01:0'),
    });
    fc.assert(
      fc.property(settings, (one) => {
        expect(readSettings(writeSettings(one))).toEqual(one);
      }),
    );
  });

  it('keep their defaults where the address makes no sense', () => {
    expect(readSettings('psi=7,inventory=x,rationing=fair,what=1')).toEqual(defaultSettings);
  });
});

it('offers a stop that reads back', () => {
  expect(readEvents(stopOf({ sectors: ['a:b'] }), table)).toEqual([{ ...newEvent, sectors: ['a:b'], size: 1 }]);
});

it('keeps the parts of sectors that go on rebuilding; equal parts are not said', () => {
  const one = withParts({ sectors: ['a', 'b'], days: 90 }, [3, 1]);
  expect(withSectors(one, ['a', 'b', 'c'])).toEqual({ sectors: ['a', 'b', 'c'], days: 90, parts: [3, 1, 1] });
  expect(withSectors(one, ['b'])).toEqual({ sectors: ['b'], days: 90 });
  expect(withSectors(one, [])).toBeUndefined();
  expect(withParts(one, [2, 2])).toEqual({ sectors: ['a', 'b'], days: 90 });
});

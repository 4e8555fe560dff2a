import type { Findings } from '../quality/findings.ts';
import type { CellSource } from './cell-source.ts';
import { keyNames, type Mapping, type ValueColumn } from './mapping.ts';
import { noLabel, type RawFacts } from './raw-facts.ts';

/** Turns rows of a table into raw facts, as a mapping says. */
export class RowReader {
  private readonly mapping: Mapping;
  private readonly raw: RawFacts;
  private readonly findings: Findings;
  private readonly keys: readonly { column: number; slot: number; key: (typeof keyNames)[number] }[];
  private readonly base: Uint32Array;
  private readonly columns: readonly { column: ValueColumn; codes: Uint32Array; letter: string }[];
  private readonly needed: readonly number[];
  private readonly current = new Uint32Array(keyNames.length);

  constructor(mapping: Mapping, raw: RawFacts, findings: Findings) {
    this.mapping = mapping;
    this.raw = raw;
    this.findings = findings;
    this.keys = keyNames.flatMap((key, slot) => {
      const ref = mapping.keys[key];
      return ref ? [{ column: ref.index, slot, key }] : [];
    });
    this.base = this.codesOf(mapping.fixed);
    this.columns = mapping.values.map((column) => ({ column, codes: this.codesOf(column), letter: column.header }));
    this.needed = keyNames.flatMap((key, slot) => (key === 'unit' ? [] : [slot]));
  }

  /** Reads the row the source stands on. */
  read(source: CellSource): void {
    if (source.row <= this.mapping.header.last) return;
    if (this.hasNoFigures(source)) return;
    const { current, findings } = this;
    current.set(this.base);
    for (const { column, slot, key } of this.keys) {
      if (!source.blank(column)) current[slot] = source.code(this.raw.dictionaries[key], column);
    }
    for (const { column, codes, letter } of this.columns) {
      if (source.blank(column.index)) {
        findings.note('empty-cell', { row: source.row, column: letter, found: '' });
        this.add(codes, Number.NaN, source.row, letter);
        continue;
      }
      const reading = source.number(column.index);
      if (typeof reading === 'number') this.add(codes, reading, source.row, letter);
      else if (reading === undefined) {
        const found = source.text(column.index);
        if (found.trim() === column.header) {
          findings.note('repeated-header', { row: source.row, found });
          return;
        }
        findings.note('text-in-number', { row: source.row, column: letter, found });
      } else {
        for (const rule of reading.rules) {
          findings.note(rule as Parameters<Findings['note']>[0], {
            row: source.row,
            column: letter,
            found: source.text(column.index),
          });
        }
        const unit = reading.unit === undefined ? undefined : this.raw.dictionaries.unit.codeOf(reading.unit);
        this.add(codes, reading.value, source.row, letter, unit);
      }
    }
  }

  private add(codes: Uint32Array, value: number, row: number, column: string, unit?: number): void {
    const { current } = this;
    const at = (slot: number) => (codes[slot] === noLabel ? current[slot]! : codes[slot]!);
    for (const slot of this.needed) {
      if (at(slot) !== noLabel) continue;
      if (!Number.isNaN(value)) this.findings.note('empty-key', { row, column, found: keyNames[slot]! });
      return;
    }
    this.raw.add(at(0), at(1), at(2), at(3), unit ?? at(4), value, row);
  }

  /** Empty rows, notes and subheadings carry no figure; they are counted and passed over. */
  private hasNoFigures(source: CellSource): boolean {
    for (const { column } of this.columns) if (!source.blank(column.index)) return false;
    let filled = 0;
    for (const { column } of this.keys) if (!source.blank(column)) filled++;
    if (filled > 0 && filled === this.keys.length && !source.note()) return false;
    this.findings.note(filled === 0 ? 'empty-row' : 'note-row', { row: source.row, found: source.firstText() });
    return true;
  }

  private codesOf(attributes: { readonly [K in (typeof keyNames)[number]]?: string }): Uint32Array {
    return Uint32Array.from(keyNames, (key) => {
      const label = attributes[key];
      return label === undefined ? noLabel : this.raw.dictionaries[key].codeOf(label);
    });
  }
}
